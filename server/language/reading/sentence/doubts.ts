import type { Fix, Problem } from '../../../engine/plan/problem.ts';
import type { KnownNames } from '../../lexicon/names.ts';
import { ASIDES, PEOPLE, VERBS } from '../../lexicon/sentence-words.ts';
import { quotationEnd } from '../../syntax/runs.ts';
import { amountAt } from '../amount/amount-at.ts';
import { comparisonAt } from '../amount/comparison.ts';
import { type Slice, sourceOf } from '../slice.ts';
import { weekdayAt } from '../time/read-period.ts';
import { type Cut, isKnownName } from './cut-clause.ts';
import type { Stretch } from './left.ts';
import { momentEnd } from './moments.ts';
import { periodEnd, triggerEnd } from './periods.ts';
import { activityAt, endsInActivity, endsInSet, isActivity, setAt, type View } from './view.ts';

/** What is doubtful about a reading, as a hint whose fix inserts blanks or quotes. */
export function doubts(whole: Slice, cut: Cut, names: KnownNames, item: boolean): readonly Problem[] {
  const view = { folded: whole.folded, end: whole.folded.length, names, found: new Map() };
  const verbal =
    !item && cut.name !== null && isGlued(view, cut.name.start - 1) && beginsWithVerb(view, cut.name);
  const quotable = cut.name !== null && (verbal || isDoubtfulName(view, cut.name));
  const torn =
    cut.comparison !== null &&
    cut.name !== null &&
    cut.verb === null &&
    isGlued(view, cut.comparison.end) &&
    !isKnownName(view, cut.name);
  const loose = !item && cut.name !== null && cut.verb !== null && isLoose(view, cut.verb, cut.name);
  const subject = cut.name !== null && cut.people === null && !item && beginsWithSet(view, cut.name);
  const guessed = cut.periods.some((period) => isGuessed(view, period) || saysDay(view, period));
  if (!quotable && !subject && !torn && !guessed && !loose && !cut.leftOver && !isWeekdayOrAmount(view))
    return [];
  const pieces = piecesOf(cut).map(({ start, end }) => whole.text.slice(start, end).trim());
  const fixes = [...separated(whole, cut), ...(quotable && cut.name ? [quoted(whole, cut.name)] : [])];
  return [
    {
      code: 'ambiguous-split',
      source: sourceOf(whole),
      data: { text: whole.text.trim(), reading: pieces.filter((piece) => piece !== '').join(' · ') },
      ...(fixes.length > 0 && { fixes }),
    },
  ];
}

/** A left-over unknown name that holds a period, quantifier, comparison or amount, or begins with a verb. */
function isDoubtfulName(view: View, name: Stretch): boolean {
  const inner = { ...view, end: name.end };
  if (isActivity(inner, name.start, name.end)) return false;
  if (holdsVerb(inner, name) || beginsLoosely(inner, name)) return true;
  const { folded } = view;
  if (VERBS.light.at(folded, name.start) && !VERBS.noun.at(folded, name.start) && !isKnownName(inner, name))
    return true;
  for (let at = name.start; at < name.end; ) {
    const over = quotationEnd(folded, at);
    if (over === null && (holdsMeaning(inner, at) || holdsDeed(inner, name.start, at))) return true;
    at = over ?? at + 1;
  }
  return false;
}

/** 开学前上交工作计划, 初制定计划: more is said than a name before a verb and a known name, or behind a period. */
function holdsVerb(view: View, { start, end }: Stretch): boolean {
  const { folded, names } = view;
  if (
    /[初末](?![一二三中年])/.test(folded.slice(start, start + 2)) &&
    /[期年月]/.test(folded[start - 1] ?? '')
  )
    return true;
  return names.endingAt(folded, end).some((length) => {
    const verb = VERBS.light.before(folded, end - length);
    return verb !== null && end - length - verb.length > start && isActivity(view, end - length, end);
  });
}

/** 到企业实践, 以…为单位, 画墙报: how something is done, or a verb of one character, may be part of the name or not. */
function beginsLoosely(view: View, { start, end }: Stretch): boolean {
  const { folded } = view;
  if (!isGlued(view, start - 1) || start === 0 || activityAt(view, start) > 0) return false;
  const leads = [ASIDES.around, ASIDES.according, VERBS.preposition];
  if (leads.some((table) => table.at(folded, start) !== null)) return true;
  const single = VERBS.single.at(folded, start);
  return (
    single !== null && end - start > 2 && !VERBS.guard.at(folded, start) && !VERBS.noun.at(folded, start)
  );
}

/** 培训处发布通知, 子课题报教科室备案: a verb with what it is done to, within what would be one name. */
function holdsDeed(view: View, from: number, at: number): boolean {
  if (at <= from || activityAt(view, at) > 0) return false;
  const { folded, end } = view;
  if (folded[at] === '在' || momentEnd(view, at) !== null) return true;
  const handing = VERBS.handing.at(folded, at);
  if (handing && setAt(view, at + handing.length) > 1) return true;
  const verb = VERBS.light.at(folded, at);
  if (!verb || verb.length < 2 || end - at - verb.length < 2) return false;
  const noun = VERBS.noun.at(folded, at) ?? VERBS.suffix.at(folded, at + verb.length);
  const compound = VERBS.compound.at(folded, at + verb.length)?.length ?? 0;
  return noun === null && at + verb.length + compound < end;
}

/** 每学期检查教案: a verb that is not dropped, as names begin with it too. */
function beginsWithVerb(view: View, { start, end }: Stretch): boolean {
  const verb = VERBS.doubtful.at(view.folded, start) ?? VERBS.weak.at(view.folded, start);
  const compound = VERBS.noun.at(view.folded, start)?.length ?? 0;
  if (verb?.id === 'whom' && !endsInSet(view, start + verb.length, end)) return false;
  return (
    verb !== null && start + verb.length < end && compound <= verb.length && !isActivity(view, start, end)
  );
}

/** 排演课本剧: a verb was torn from a name that no table has. */
function isLoose(view: View, verb: Stretch, name: Stretch): boolean {
  const made = VERBS.causative.before(view.folded, verb.end);
  if (
    made &&
    isGlued(view, name.start - 1) &&
    setAt(view, name.start) > 1 &&
    !isActivity(view, name.start, name.end)
  )
    return VERBS.compound.at(view.folded, name.start + setAt(view, name.start)) === null;
  const last = VERBS.weak.before(view.folded, verb.end);
  return last !== null && isGlued(view, name.start - 1) && !isActivity(view, name.start, name.end);
}

/** 每周|教师集体办公: who, and what they do, or one name? 教师论坛 is one. */
function beginsWithSet(view: View, { start, end }: Stretch): boolean {
  const set = setAt(view, start);
  const kind = view.names.kind(view.folded.slice(start, start + set));
  const people =
    kind === 'cohort' || kind === 'post' || (set > 2 && (kind === 'group' || kind === 'groupKind'));
  return (
    people &&
    set > 1 &&
    end - start - set > 1 &&
    isGlued(view, start + set) &&
    VERBS.compound.at(view.folded, start + set) === null &&
    !endsInActivity(view, start + set, end)
  );
}

/** 每次 and two characters that no table has: the name may be longer. */
function isGuessed(view: View, { start, end }: Stretch): boolean {
  const lead = view.folded.startsWith('每次', start) ? 2 : 0;
  return (
    lead > 0 &&
    end - start === lead + 2 &&
    isGlued(view, end) &&
    !/[前后时]$/.test(view.folded.slice(0, end)) &&
    !isActivity(view, start + lead, end)
  );
}

/** 每周三下午: owed every week; that it is the Wednesday belongs to an activity. */
function saysDay({ folded }: View, { start, end }: Stretch): boolean {
  return (
    /[周期拜][一二三四五六日天]/.test(folded.slice(start, end)) &&
    weekdayAt(folded, start)?.length === end - start
  );
}

function isGlued({ folded }: View, at: number): boolean {
  return !/\s/.test(folded[at] ?? ' ');
}

function holdsMeaning(view: View, at: number): boolean {
  const { folded, end } = view;
  if (periodEnd(view, at) !== null || triggerEnd(view, at) !== null) return true;
  if (/^(?:每[周月天日](?!一)|本周|上周|下周)/.test(folded.slice(at, at + 3))) return true;
  if (PEOPLE.average.at(folded, at)) return true;
  const quantifier = PEOPLE.each.at(folded, at);
  if (quantifier && (quantifier.length > 1 || folded[at] !== '各')) return true;
  const comparison = comparisonAt(folded, at);
  if (comparison && comparison.length > 1) return true;
  const begins = /[a-z]/.test(folded[at - 1] ?? '') && /\d/.test(folded[at] ?? '');
  const amount = begins ? amountAt(folded.slice(at), 0) : amountAt(folded, at, at);
  if (begins) return amount !== null && at + amount.end === end;
  return amount !== null && amount.end <= end;
}

/** 每周三节: each week three, or each Wednesday? */
function isWeekdayOrAmount({ folded }: View): boolean {
  return /每(?:周|星期)[一二三四五六]节/.test(folded);
}

function piecesOf(cut: Cut): readonly Stretch[] {
  const { people, periods, moment, modal, verb, comparison, name, amount } = cut;
  const all = [people, ...periods, moment, modal, verb, comparison, name, amount].flatMap(
    (piece) => piece ?? [],
  );
  return all.sort((a, b) => a.start - b.start);
}

function separated(whole: Slice, cut: Cut): readonly Fix[] {
  const edits = piecesOf(cut)
    .map(({ start }) => start)
    .filter((start) => start > 0 && !/\s/.test(whole.text[start - 1] ?? ''))
    .map((start) => ({ source: sourceOf(whole, start, start), text: ' ' }));
  if (edits.length === 0) return [];
  const text = piecesOf(cut)
    .map(({ start, end }) => whole.text.slice(start, end).trim())
    .join(' ');
  return [{ key: 'insertBlank', data: { text }, edits }];
}

function quoted(whole: Slice, { start, end }: Stretch): Fix {
  const name = whole.text.slice(start, end).trim();
  const text = `"${name.replace(/["\\]/g, '\\$&')}"`;
  return {
    key: 'quoteName',
    data: { name },
    edits: [{ source: sourceOf(whole, start, start + name.length), text }],
  };
}
