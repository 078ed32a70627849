import { civil, type Day, dayOf } from '../engine/calendar/day.ts';
import type { PlanHeader } from '../engine/plan/calendar.ts';
import type { Declaration, Section } from '../engine/plan/file.ts';
import type { DateExpression } from '../engine/plan/schedule.ts';
import { done } from '../engine/steps/steps.ts';
import { familyOf, statementBlocks } from './document-statements.ts';
import type { DocumentView } from './document-view.ts';
import { sheetOf } from './layout.ts';
import type { Block, HeadingLevel, Outline } from './outline.ts';
import { headingNumber, withoutNumber } from './outline-numbers.ts';
import { oneLine } from './plain.ts';
import { proseBlocks } from './prose.ts';
import type { Sheet } from './sheet.ts';
import { withoutEmptyColumns } from './table-columns.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A longer schedule is told by months, so that what recurs takes one line. */
const LONGEST_SCHEDULE = 45;

/** The whole plan as a formal document: prose and statements in their order, headings numbered, the calendar at the end. */
export function documentOutline(view: DocumentView): Outline {
  const wording = wordingOf(view);
  const { header, calendar, language } = view;
  const day = header?.date ? dayOfHeader(header.date, header) : null;
  const school = oneLine(header?.school?.text ?? calendar.school ?? '');
  const issuer = oneLine(header?.issuer?.text ?? '');
  const title =
    oneLine(header?.title?.text ?? '') || (header?.report ? wording.words.report : wording.words.plan);
  const signed = issuer.startsWith(school) ? issuer : wording.glue(school, issuer);
  return {
    language,
    title,
    subtitle: school !== '' && title.includes(school) ? '' : school,
    blocks: contentBlocks(view.declarations, view, wording, []),
    signature: [signed, day === null ? '' : dateText(day, wording)].filter((line) => line !== ''),
    appendix: appendixOf(view, wording),
    day,
  };
}

/** Sections and statements of one level. `path`: the numbers of the headings above. */
function contentBlocks(
  declarations: readonly Declaration[],
  view: DocumentView,
  wording: Wording,
  path: readonly number[],
): readonly Block[] {
  const blocks: Block[] = [];
  let count = 0;
  const under = { view, wording };
  for (const part of partsOf(declarations, path.length === 0)) {
    if ('section' in part) {
      if (part.section.title !== null) count++;
      blocks.push(...sectionBlocks(part.section, under, [...path, Math.max(1, count)]));
      continue;
    }
    const own = part.family === null ? path : [...path, count + 1];
    const number = (n: number) =>
      headingNumber(own.length < 2 || view.language === 'en' ? 3 : 4, [n], view.language);
    const said = statementBlocks(part.statements, view, wording, number);
    if (said.length === 0) continue;
    if (part.family !== null) {
      blocks.push(heading(wording.words.families[part.family], own, view));
      count++;
    }
    blocks.push(...said);
  }
  return blocks;
}

type Part =
  | { readonly section: Section }
  | { readonly family: ReturnType<typeof familyOf>; readonly statements: readonly Declaration[] };

/** Sections, and between them runs of statements; at the top of a plan each run of one family gets a heading. */
function partsOf(declarations: readonly Declaration[], headed: boolean): readonly Part[] {
  const parts: Part[] = [];
  let open: { family: ReturnType<typeof familyOf>; statements: Declaration[] } | null = null;
  for (const declaration of declarations) {
    if (declaration.type === 'section') {
      parts.push({ section: declaration.value });
      open = null;
      continue;
    }
    const family = familyOf(declaration);
    if (family === null) continue;
    if (open && (!headed || open.family === family)) open.statements.push(declaration);
    else {
      open = { family: headed ? family : null, statements: [declaration] };
      parts.push(open);
    }
  }
  return parts;
}

function sectionBlocks(
  section: Section,
  { view, wording }: { readonly view: DocumentView; readonly wording: Wording },
  path: readonly number[],
): readonly Block[] {
  const inner = section.title === null ? path.slice(0, -1) : path;
  return [
    ...(section.title === null ? [] : [heading(oneLine(section.title.text), path, view)]),
    ...(section.prose === null ? [] : proseBlocks(section.prose.text, levelOf(inner.length + 1))),
    ...contentBlocks(section.content, view, wording, inner),
  ];
}

function heading(title: string, path: readonly number[], { language }: DocumentView): Block {
  const level = levelOf(path.length);
  return { kind: 'heading', level, text: headingNumber(level, path, language) + withoutNumber(title) };
}

function levelOf(depth: number): HeadingLevel {
  return depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4;
}

function appendixOf({ calendar, language }: DocumentView, { words, marks }: Wording): Sheet | null {
  if (calendar.occurrences.length === 0) return null;
  const table = done(sheetOf(calendar, 'table', language));
  const sheet = table.rows.length <= LONGEST_SCHEDULE ? table : done(sheetOf(calendar, 'months', language));
  return { ...withoutEmptyColumns(sheet), title: words.appendix + marks.layouts.table };
}

/** A date without a year lies in the school year: from August on in its first half. */
function dayOfHeader({ year, month, day }: DateExpression, { schoolYear }: PlanHeader): Day | null {
  const start = schoolYear?.start ?? null;
  const written = typeof year === 'number' ? year : null;
  const half = year === 'second' || (year === null && month < 8) ? 1 : 0;
  const resolved = written ?? (start === null ? null : start + half);
  return resolved === null ? null : dayOf(resolved, month, day);
}

function dateText(day: Day, { words }: Wording): string {
  const { year, month, day: date } = civil(day);
  return words.date(year, month, date);
}
