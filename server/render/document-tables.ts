import type { Group, MentorPair, Person } from '../engine/plan/people.ts';
import type { Assessment, AssessmentItem } from '../engine/plan/quota.ts';
import type { Table } from './outline.ts';
import { oneLine } from './plain.ts';
import { textCell } from './sheet.ts';
import { paperWidth } from './width.ts';
import type { Wording } from './wording.ts';

const NARROWEST = 8;
const WIDEST = 40;

/** Groups with the clauses they have: a column for each word that any of them uses, as the plan writes it. */
export function groupTable(groups: readonly Group[], wording: Wording): Table {
  const rows = groups.map((group) => new Map(group.clauses.map(wording.clause)));
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return tableOf(
    [wording.words.name, ...heads],
    groups.map((group, index) => [
      groupName(group, wording),
      ...heads.map((head) => rows[index]?.get(head) ?? ''),
    ]),
  );
}

/** 语文组; 教研组21个 where they have no names. */
export function groupName(group: Group, wording: Wording): string {
  const count = group.count === null ? '' : wording.words.groups(group.count);
  return wording.name(group.name) || wording.glue(group.kind, count);
}

export function pairTable(pairs: readonly MentorPair[], wording: Wording): Table {
  const { words, marks } = wording;
  return tableOf(
    [words.mentor, words.mentees, marks.columns.note],
    pairs.map((pair) => [
      wording.name(pair.mentor),
      pair.mentees.map(wording.name).join(marks.list),
      pair.pairs === null ? '' : wording.amount(pair.pairs),
    ]),
  );
}

export function personTable(people: readonly Person[], wording: Wording): Table {
  const { words, marks } = wording;
  return tableOf(
    [words.name, words.subjects, words.grades, words.title, words.posts],
    people.map((person) => [
      wording.name(person.name),
      person.subjects.map(oneLine).join(marks.list),
      person.grades.map(oneLine).join(marks.list),
      oneLine(person.title ?? ''),
      person.posts.map(oneLine).join(marks.list),
    ]),
  );
}

/** 考核: each item and what it is worth, items of items below them. */
export function assessmentTable(assessment: Assessment, wording: Wording): Table {
  const rows = assessment.items.flatMap((item) => assessmentRows(item, 0, wording));
  return tableOf([wording.words.item, wording.words.worth], rows);
}

function assessmentRows(
  item: AssessmentItem,
  depth: number,
  wording: Wording,
): readonly (readonly string[])[] {
  const text = wording.name(item.name) || wording.tight(item.text);
  const below = item.items.flatMap((inner) => assessmentRows(inner, depth + 1, wording));
  return [['　'.repeat(depth) + text, worthOf(item, wording)], ...below];
}

function worthOf({ kind, amount: worth }: AssessmentItem, { words, amount }: Wording): string {
  const said = amount(worth);
  switch (kind) {
    case 'bonus':
      return words.bonus(said);
    case 'penalty':
      return words.penalty(said);
    case 'veto':
      return words.veto;
    case 'reward':
      return said === '' ? words.reward : said;
    default:
      return said;
  }
}

/** A table as wide as its texts ask for, without columns that are empty in every row. */
function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): Table {
  const used = titles.map((_, column) => column === 0 || rows.some((row) => (row[column] ?? '') !== ''));
  const kept = <T>(values: readonly T[]) => values.filter((_, column) => used[column]);
  return {
    columns: kept(titles).map((title) => {
      const column = titles.indexOf(title);
      const widest = rows.reduce(
        (most, row) => Math.max(most, paperWidth(row[column] ?? '')),
        paperWidth(title),
      );
      return { title, width: Math.min(WIDEST, Math.max(NARROWEST, widest + 2)), centred: false };
    }),
    rows: rows.map((row) => kept(titles.map((_, column) => textCell(row[column] ?? '')))),
  };
}
