import type { SelectionRange } from 'vscode-languageserver-types';
import { allDeclarations } from '../engine/plan/all-declarations.ts';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { type Stretch, structureOf } from '../language/document/structure.ts';
import { topLevelAt } from '../language/document/top-level.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { placedBlocks } from './said/placed-blocks.ts';

/** What a person selects step by step: word, piece of a sentence, clause, line, block, statement, file. */
export function selectionRange(school: School, path: string, offset: number): SelectionRange | null {
  const analysis = school.analysis(path);
  if (!analysis) return null;
  const all = [
    ...linesAround(analysis.text, offset),
    ...enclosures(analysis, offset),
    ...saidAround(analysis, offset),
    { start: 0, end: analysis.text.length },
  ];
  const around = all.filter(({ start, end }) => start <= offset && offset <= end && start < end);
  const chain = nested(around);
  return chain.reduceRight<SelectionRange | null>(
    (parent, { start, end }) => ({ range: rangeOf(analysis, start, end), ...(parent && { parent }) }),
    null,
  );
}

/** The word, the piece between marks, and the line without the blanks around it. */
function linesAround(text: string, offset: number): readonly Stretch[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  const lead = line.length - line.trimStart().length;
  const patterns = [
    /[A-Za-z0-9_]+/g,
    /[^\s{}｛｝【】（）()，,；;、：:。！？!?"“”《》「」]+/g,
    /[^{}｛｝【】，,；;：:。！？!?]+/g,
  ];
  const pieces = patterns.flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ 0: piece, index }) => trimmed(start + index, piece)),
  );
  return [...pieces, { start: start + lead, end: start + line.trimEnd().length }];
}

function trimmed(start: number, piece: string): Stretch {
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

/** Blocks and prose, without and with their marks; lines of comment. */
function enclosures(analysis: FileAnalysis, offset: number): readonly Stretch[] {
  const { blocks, proses, comments } = structureOf(analysis);
  const here = ({ start, end }: Stretch) => start <= offset && offset <= end;
  const inside = (marks: number) => (whole: Stretch) => {
    const inner = analysis.text.slice(whole.start + marks, whole.end - marks);
    return [trimmed(whole.start + marks, inner), whole];
  };
  return [
    ...blocks.filter(here).flatMap(inside(1)),
    ...proses.filter(here).flatMap(inside(3)),
    ...comments.filter(here),
  ];
}

/** Everything that the statement around the offset says there: names, amounts, people, times, clauses. */
function saidAround(analysis: FileAnalysis, offset: number): readonly Stretch[] {
  const whole = topLevelAt(analysis, offset);
  const own = whole && trimmed(whole.start, analysis.text.slice(whole.start, whole.end));
  const said = placedBlocks(analysis)
    .filter(({ start, end, lowered }) => start <= offset && offset <= end && !lowered.block.opens)
    .flatMap(({ lowered: { block, declarations }, start: at }) => [
      trimmed(at, block.text),
      ...[...sourcesIn(declarations)].map(({ start, end }) => ({ start: at + start, end: at + end })),
    ]);
  return [...(own ? [own] : []), ...said, ...sectionsAround(analysis, offset)];
}

/** Each 正文 that holds statements and its title. */
function sectionsAround(analysis: FileAnalysis, offset: number): readonly Stretch[] {
  return allDeclarations(analysis.plan).flatMap((declaration) => {
    if (declaration.type !== 'section' || declaration.value.content.length === 0) return [];
    const { source, title } = declaration.value;
    const at = analysis.offsets(source);
    if (!at || offset < at.start || at.end < offset) return [];
    return [source, ...(title ? [title.source] : [])].flatMap((one) => analysis.offsets(one) ?? []);
  });
}

function* sourcesIn(value: unknown): Generator<Stretch> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source') yield inner as Stretch;
    else if (key !== 'origin') yield* sourcesIn(inner);
  }
}

/** From small to large, each within the next; what overlaps without nesting is left out. */
function nested(stretches: readonly Stretch[]): readonly Stretch[] {
  const chain: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    const same = last && last.start === next.start && last.end === next.end;
    if (!last || (!same && next.start <= last.start && last.end <= next.end)) chain.push(next);
  }
  return chain;
}

export const registerSelectionRange: Feature = (connection, session) => {
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const path = pathOf(textDocument.uri);
    const analysis = session.school.analysis(path);
    if (!analysis) return null;
    return positions.map(
      (position) =>
        selectionRange(session.school, path, offsetAt(analysis, position)) ?? {
          range: { start: position, end: position },
        },
    );
  });
  return { selectionRangeProvider: true };
};
