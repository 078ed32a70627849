import { iso } from '../engine/calendar/day.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Declaration } from '../engine/plan/file.ts';
import type { Cohort, Group } from '../engine/plan/people.ts';
import {
  checklistSentence,
  ofOneStatement,
  quotaSentence,
  recordSentence,
  type Sentence,
} from './document-quotas.ts';
import { assessmentTable, groupName, groupTable, pairTable, personTable } from './document-tables.ts';
import type { DocumentView } from './document-view.ts';
import type { Family } from './document-words.ts';
import { type Block, BULLET, item, paragraph, run } from './outline.ts';
import type { Wording } from './wording.ts';

/** Under which heading a statement belongs that stands in no 正文; null: it is no part of the document. */
export function familyOf({ type }: Declaration): Family | null {
  switch (type) {
    case 'group':
    case 'pair':
    case 'person':
    case 'cohort':
      return 'organization';
    case 'activity':
      return 'activities';
    case 'quota':
      return 'quotas';
    case 'checklist':
      return 'checklists';
    case 'assessment':
      return 'assessments';
    case 'record':
      return 'records';
    case 'calendar':
      return 'calendar';
    default:
      return null;
  }
}

/** Statements that follow each other, as numbered sentences and tables. `number` says the n-th sentence's number. */
export function statementBlocks(
  declarations: readonly Declaration[],
  view: DocumentView,
  wording: Wording,
  number: (n: number) => string,
): readonly Block[] {
  const parts = together(declarations).flatMap((run) => partOf(run, view, wording));
  const many = parts.filter((part) => 'lead' in part).length > 1;
  let n = 0;
  return parts.flatMap((part) => {
    if (!('lead' in part)) return [part];
    n++;
    const lead = `${many ? number(n) : ''}${part.lead}`;
    const colon = part.text === '' && part.below.length === 0 ? '' : wording.marks.colon;
    return [paragraph(run(lead, true), run(colon + part.text)), ...part.below];
  });
}

/** What is said in one place: the quotas of a statement, groups after each other, pairs, people. */
function together(declarations: readonly Declaration[]): readonly (readonly Declaration[])[] {
  const runs: Declaration[][] = [];
  for (const declaration of declarations) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const joins =
      before !== undefined &&
      (ofOneStatement(before, declaration) ||
        (before.type === declaration.type && ['pair', 'person'].includes(declaration.type)) ||
        (before.type === 'group' &&
          declaration.type === 'group' &&
          before.value.kind === declaration.value.kind &&
          bare(before.value) === bare(declaration.value)));
    if (last && joins) last.push(declaration);
    else runs.push([declaration]);
  }
  return runs;
}

function bare(group: Group): boolean {
  return group.clauses.length === 0;
}

function partOf(
  run: readonly Declaration[],
  view: DocumentView,
  wording: Wording,
): readonly (Sentence | Block)[] {
  const values = <T extends Declaration['type']>(type: T) =>
    run.flatMap((declaration) =>
      declaration.type === type ? [declaration.value as Extract<Declaration, { type: T }>['value']] : [],
    );
  const [first] = run;
  if (!first) return [];
  const { words } = wording;
  switch (first.type) {
    case 'quota':
      return [quotaSentence(values('quota'), wording)];
    case 'checklist':
      return [checklistSentence(first.value, wording)];
    case 'record':
      return [recordSentence(first.value, wording)];
    case 'activity':
      return [activitySentence(first.value, wording, 0)];
    case 'cohort':
      return [cohortSentence(first.value, view, wording)];
    case 'group':
      return groupParts(values('group'), wording);
    case 'pair':
      return [{ kind: 'table', caption: '', table: pairTable(values('pair'), wording) }];
    case 'person':
      return [{ kind: 'table', caption: '', table: personTable(values('person'), wording) }];
    case 'assessment': {
      const people = first.value.people === null ? '' : wording.tight(first.value.people.text);
      const said = [people, wording.clauses(first.value.clauses)].filter((part) => part !== '');
      const lead = wording.name(first.value.name) || words.families.assessments;
      const table: Block = { kind: 'table', caption: '', table: assessmentTable(first.value, wording) };
      const below = first.value.items.length === 0 ? [] : [table];
      return [{ lead, text: said.length === 0 ? '' : said.join(wording.semicolon) + wording.stop, below }];
    }
    case 'calendar':
      return calendarItems(view, wording);
    default:
      return [];
  }
}

function groupParts(groups: readonly Group[], wording: Wording): readonly (Sentence | Block)[] {
  const [first] = groups;
  if (!first) return [];
  if (bare(first)) {
    const names = groups.map((group) => groupName(group, wording)).join(wording.marks.list);
    return [{ lead: first.kind, text: names === first.kind ? '' : names + wording.stop, below: [] }];
  }
  if (groups.length > 1) return [{ kind: 'table', caption: '', table: groupTable(groups, wording) }];
  const below = first.clauses.map((clause) => {
    const [word, value] = wording.clause(clause);
    return item(BULLET, 0, run(value === '' ? word : `${word}${wording.marks.colon}${value}`));
  });
  return [{ lead: groupName(first, wording), text: '', below }];
}

/** 集体备课：组织：每个教研组；时间：每周三。 Its stages stand below. */
function activitySentence(activity: Activity, wording: Wording, depth: number): Sentence {
  const clauses = activity.clauses.filter(({ word }) => activity.stages.length === 0 || word !== '阶段');
  const said = [wording.amount(activity.amount), wording.clauses(clauses)].filter((part) => part !== '');
  const stages = activity.stages.flatMap((stage) => {
    const { lead, text, below } = activitySentence(stage, wording, depth + 1);
    return [item(BULLET, depth, run(text === '' ? lead : `${lead}${wording.marks.colon}${text}`)), ...below];
  });
  return {
    lead: wording.name(activity.name) || activity.kind,
    text: said.length === 0 ? '' : said.join(wording.semicolon) + wording.stop,
    below: stages,
  };
}

function cohortSentence(cohort: Cohort, view: DocumentView, wording: Wording): Sentence {
  const said = [
    cohort.condition === null ? '' : wording.tight(view.textOf(cohort.condition.source)),
    cohort.members.map(wording.name).join(wording.marks.list),
    cohort.size === null ? '' : wording.words.people(cohort.size),
  ].filter((part) => part !== '');
  return {
    lead: wording.name(cohort.name),
    text: said.length === 0 ? '' : said.join(wording.semicolon) + wording.stop,
    below: [],
  };
}

/** Terms and exams with their days. */
function calendarItems(view: DocumentView, { words, marks }: Wording): readonly Block[] {
  const { terms, exams } = view.calendar.calendar;
  const spans = [
    ...terms.map(
      ({ name, start, end, weeks }) =>
        `${name}${marks.colon}${words.span(iso(start), iso(end))}${marks.comma}${words.weeks(weeks.length)}`,
    ),
    ...exams.map(
      ({ name, start, end }) =>
        `${name}${marks.colon}${start === end ? iso(start) : words.span(iso(start), iso(end))}`,
    ),
  ];
  return spans.map((text) => item(BULLET, 0, run(text)));
}
