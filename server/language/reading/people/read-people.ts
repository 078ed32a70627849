import type { Condition } from '../../../engine/plan/condition.ts';
import type { Name } from '../../../engine/plan/name.ts';
import type { People } from '../../../engine/plan/people.ts';
import type { KnownNames } from '../../lexicon/names.ts';
import { CONDITION, PEOPLE } from '../../lexicon/sentence-words.ts';
import { yearRangeAt } from '../condition/range-at.ts';
import { readCondition } from '../condition/read-condition.ts';
import { readName, splitList } from '../names/read-names.ts';
import { endsInSet, isPeopleKind, setAt } from '../sentence/view.ts';
import { type Reading, type Slice, sourceOf, subslice, trimmed } from '../slice.ts';

interface Part {
  readonly quantifier: People['quantifier'];
  readonly set: Name | null;
  readonly within: readonly Name[];
  readonly condition: Condition | null;
  readonly inTurn: boolean;
}

const BARE: Part = { quantifier: 'bare', set: null, within: [], condition: null, inTurn: false };

/** Reads a slice that is wholly people: 每个教研组, 三年级每位教师, 35周岁以上的非课题组教师, 张敏、李华, 成员轮流. */
export function readPeople(whole: Slice, names: KnownNames): Reading<People> {
  const text = trimmed(whole);
  const parts = splitList(text)
    .flatMap((piece) => conjoined(trimmed(piece), names))
    .filter((piece) => piece.text !== '');
  const read = parts.map((piece) => readPart(piece, names));
  const conditions = read.flatMap(({ condition }) => condition ?? []);
  const [only] = conditions;
  const value: People = {
    source: sourceOf(text),
    text: text.text,
    quantifier: read.find(({ quantifier }) => quantifier !== 'bare')?.quantifier ?? 'bare',
    sets: read.flatMap(({ set }) => set ?? []),
    within: read.flatMap(({ within }) => within),
    condition:
      conditions.length > 1 ? { source: sourceOf(text), kind: 'any', of: conditions } : (only ?? null),
    inTurn: read.some(({ inTurn }) => inTurn),
  };
  return { value, problems: [] };
}

/** 骨干教师和教研组长: apart at 和 and 及 where both sides are known, and the whole is no name (自然与社会领域). */
function conjoined(piece: Slice, names: KnownNames): readonly Slice[] {
  if (names.kind(piece.folded) !== null) return [piece];
  for (let at = 1; at < piece.folded.length - 1; at++) {
    const word = /[和及与]/.test(piece.folded[at] ?? '') ? 1 : piece.folded.startsWith('以及', at) ? 2 : 0;
    if (word === 0) continue;
    const left = subslice(piece, 0, at);
    const right = trimmed(subslice(piece, at + word, piece.folded.length));
    if (
      isPeopleKind(names.kind(left.folded.trim())) &&
      setAt({ folded: right.folded, end: right.folded.length, names }, 0) > 0
    ) {
      return [left, ...conjoined(right, names)];
    }
  }
  return [piece];
}

function readPart(whole: Slice, names: KnownNames): Part {
  const piece = trimmed(whole);
  const { folded } = piece;
  const turn = turnStart(folded, names);
  if (turn !== null) return { ...readPart(subslice(piece, 0, turn), names), inTurn: true };
  const personal =
    PEOPLE.eachPerson.before(folded, folded.length) ?? PEOPLE.average.before(folded, folded.length);
  if (personal) {
    const quantifier = PEOPLE.average.before(folded, folded.length) ? 'average' : 'each';
    return { ...readRest(subslice(piece, 0, folded.length - personal.length), names), quantifier };
  }
  const all = names.kind(folded) === null ? PEOPLE.all.before(folded, folded.length) : null;
  if (all && all.length < folded.length) {
    return { ...readRest(subslice(piece, 0, folded.length - all.length), names), quantifier: 'all' };
  }
  if (names.kind(folded) === null) {
    const lead = leadingSet(piece, names);
    if (lead) return { ...readPart(lead.rest, names), within: [lead.name] };
  }
  return quantified(piece, names) ?? readRest(piece, names);
}

/** Where 轮流 or 成员轮流 begins that closes a part: 语文组·成员轮流, but 骨干教师·轮流. */
function turnStart(folded: string, names: KnownNames): number | null {
  const word = PEOPLE.inTurn.before(folded, folded.length);
  if (!word) return null;
  const start = folded.length - word.length;
  const before = folded.slice(0, start).trim();
  const kind = names.kind(before);
  if (before === '' || kind === 'group' || kind === 'groupKind') return start;
  for (let at = folded.length - 1; at > start; at--) {
    const view = { folded, end: at, names };
    if (PEOPLE.inTurn.spellings.has(folded.slice(at)) && endsInSet(view, start, at)) return at;
  }
  return start;
}

/** 三年级 in 三年级每位教师. */
function leadingSet(piece: Slice, names: KnownNames): { readonly name: Name; readonly rest: Slice } | null {
  for (let at = 1; at < piece.folded.length; at++) {
    if (!PEOPLE.each.at(piece.folded, at) && !PEOPLE.all.at(piece.folded, at)) continue;
    const name = readName(subslice(piece, 0, at));
    const rest = trimmed(subslice(piece, at, piece.folded.length));
    return name && quantified(rest, names) ? { name, rest } : null;
  }
  return null;
}

function quantified(piece: Slice, names: KnownNames): Part | null {
  const { folded } = piece;
  const each = PEOPLE.each.at(folded, 0);
  const all = PEOPLE.all.at(folded, 0);
  const word = (all?.length ?? 0) > (each?.length ?? 0) ? all : each;
  // 各 and 全体 begin names as well (各美其美论坛, 全体会议); 每位, 每名, 每个 do not.
  const loose = word !== null && (word === all || word.id === '各');
  const known = loose && endsInSet({ folded, end: folded.length, names }, word.length, folded.length);
  if (word && word.length < folded.length && (!loose || known)) {
    const part = readRest(ofClasses(subslice(piece, word.length, folded.length), names), names);
    return { ...part, quantifier: word === all ? 'all' : 'each' };
  }
  const average = PEOPLE.average.at(folded, 0);
  if (average)
    return { ...readRest(subslice(piece, average.length, folded.length), names), quantifier: 'average' };
  if (PEOPLE.total.spellings.has(folded)) return { ...readRest(piece, names), quantifier: 'total' };
  return PEOPLE.all.spellings.has(folded) ? { ...BARE, quantifier: 'all' } : null;
}

/** 班主任 in 各·班·班主任: what every class has one of is a set of its own. */
function ofClasses(piece: Slice, names: KnownNames): Slice {
  if (names.kind(piece.folded) !== null) return piece;
  const word = PEOPLE.classes.at(piece.folded, 0);
  const from = word?.length ?? 0;
  const of = CONDITION.of.at(piece.folded, from)?.length ?? 0;
  const rest = trimmed(subslice(piece, from + of, piece.folded.length));
  const isSet = setAt({ folded: rest.folded, end: rest.folded.length, names }, 0) === rest.folded.length;
  return word && rest.text !== '' && isSet ? rest : piece;
}

/** A set with the condition before it: 35周岁以上的非课题组教师 = 教师, at least 35 and not in 课题组. */
function readRest(whole: Slice, names: KnownNames): Part {
  const piece = trimmed(whole);
  if (piece.text === '') return BARE;
  const range = names.kind(piece.folded) === null ? yearRangeAt(piece.folded, 0) : null;
  const excluded = range ? null : exclusion(piece, 0, names);
  if (!range && !excluded) return { ...BARE, set: readName(piece) };
  const from = range ? range.end + (CONDITION.of.at(piece.folded, range.end)?.length ?? 0) : 0;
  const rest = trimmed(subslice(piece, from, piece.folded.length));
  const inner = exclusion(rest, 0, names);
  const set = inner ? readName(subslice(rest, inner, rest.folded.length)) : readName(rest);
  const until = piece.folded.length - rest.folded.length + (inner ?? 0);
  const { value } = readCondition(subslice(piece, 0, until), names);
  return { ...BARE, set, condition: value };
}

/** Length of 非课题组 before a further set (非课题组·教师); null if none begins here. */
function exclusion(piece: Slice, at: number, names: KnownNames): number | null {
  const not = CONDITION.not.at(piece.folded, at);
  if (!not) return null;
  const view = { folded: piece.folded, end: piece.folded.length, names };
  for (let i = at + not.length + 1; i < piece.folded.length; i++) {
    const known = names.kind(piece.folded.slice(at + not.length, i)) !== null;
    const of = CONDITION.of.at(piece.folded, i)?.length ?? 0;
    if (known && setAt(view, i + of) === piece.folded.length - i - of) return i + of;
  }
  return null;
}
