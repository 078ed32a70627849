import { iso } from '../engine/calendar/day.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Declaration } from '../engine/plan/file.ts';
import type { Cohort, Group } from '../engine/plan/people.ts';
import type { Assessment } from '../engine/plan/quota.ts';
import {
  checklistSentence,
  ofOneStatement,
  quotaSentence,
  recordSentence,
  type Sentence,
} from './document-quotas.ts';
import { assessmentTable, groupName, groupTable, pairTable, personTable } from './document-tables.ts';
import { verbatim } from './document-verbatim.ts';
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
    const counted = many ? number(n) : '';
    if (part.lead === '') return [paragraph(run(counted + part.text)), ...part.below];
    const mark = part.text === '' && part.below.length === 0 ? '' : part.mark;
    return [paragraph(run(counted + part.lead, true), run(mark + part.text)), ...part.below];
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
  switch (first.type) {
    case 'quota':
      return (
        verbatim(view.textOf(first.value.statement.source), wording) ?? [
          quotaSentence(values('quota'), wording),
        ]
      );
    case 'checklist':
      return [checklistSentence(first.value, wording)];
    case 'record':
      return [recordSentence(first.value, wording)];
    case 'activity':
      return [activitySentence(first.value, wording, 0)];
    case 'cohort':
      return [cohortSentence(first.value, view, wording)];
    case 'group':
      return groupParts(values('group'), view, wording);
    case 'pair':
      return [{ kind: 'table', caption: '', table: pairTable(values('pair'), wording) }];
    case 'person':
      return [{ kind: 'table', caption: '', table: personTable(values('person'), wording) }];
    case 'assessment':
      return [assessmentSentence(first.value, wording)];
    case 'calendar':
      return calendarItems(view, wording);
    default:
      return [];
  }
}

/** What counts for what, as a table; items without points are a list. */
function assessmentSentence(assessment: Assessment, wording: Wording): Sentence {
  const people = assessment.people === null ? '' : wording.tight(assessment.people.text);
  const said = [people, wording.clauses(assessment.clauses)].filter((part) => part !== '');
  const table = assessmentTable(assessment, wording);
  const below: readonly Block[] =
    table.columns.length > 1
      ? [{ kind: 'table', caption: '', table }]
      : table.rows.map((row) => item(BULLET, 0, run(row[0]?.lines[0]?.text ?? '')));
  return {
    lead: wording.name(assessment.name) || wording.words.families.assessments,
    mark: wording.marks.colon,
    text: said.length === 0 ? '' : said.join(wording.semicolon) + wording.stop,
    below,
  };
}

function groupParts(
  groups: readonly Group[],
  view: DocumentView,
  wording: Wording,
): readonly (Sentence | Block)[] {
  const [first] = groups;
  if (!first) return [];
  if (bare(first)) {
    // `教研组` alone says only that there are some.
    const said = groups.filter(({ name, count }) => name !== null || count !== null);
    const names = said.map((group) => groupName(group, wording)).join(wording.marks.list);
    const lead = kindAsWritten(first, view);
    return said.length === 0
      ? []
      : [{ lead, mark: wording.marks.colon, text: names + wording.stop, below: [] }];
  }
  if (groups.length > 1) return [{ kind: 'table', caption: '', table: groupTable(groups, wording) }];
  const below = first.clauses.map((clause) => {
    const [word, value] = wording.clause(clause);
    return item(BULLET, 0, run(value === '' ? word : `${word}${wording.marks.colon}${value}`));
  });
  return [{ lead: groupName(first, wording), mark: wording.marks.colon, text: '', below }];
}

/** What stands before the name, so that an English plan keeps its English word; else the standard one. */
function kindAsWritten(group: Group, { textOf }: DocumentView): string {
  const text = textOf(group.source);
  const at = group.name === null ? -1 : text.indexOf(group.name.text);
  const word = text.slice(0, Math.max(0, at)).replace(/["“”\s]+$/, '');
  return /^[\p{L} ]{1,40}$/u.test(word) ? word : group.kind;
}

/** 集体备课：组织：每个教研组；时间：每周三。 Its stages stand below. */
function activitySentence(activity: Activity, wording: Wording, depth: number): Sentence {
  const clauses = activity.clauses.filter(({ word }) => activity.stages.length === 0 || word !== '阶段');
  const said = [wording.amount(activity.amount), wording.clauses(clauses)].filter((part) => part !== '');
  const stages = activity.stages.flatMap((stage) => {
    const { lead, mark, text, below } = activitySentence(stage, wording, depth + 1);
    return [item(BULLET, depth, run(text === '' ? lead : `${lead}${mark}${text}`)), ...below];
  });
  return {
    lead: wording.name(activity.name) || activity.kind,
    mark: said.length === 0 ? wording.marks.colon : wording.gap,
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
    mark: wording.marks.colon,
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
