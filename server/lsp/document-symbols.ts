import type { DocumentSymbol, Position, SymbolKind } from 'vscode-languageserver-types';
import type { Declaration } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Origin, Source } from '../engine/plan/source.ts';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { positionAt } from '../language/document/line-index.ts';
import type { Stretch } from '../language/document/structure.ts';
import type { Unit } from '../language/document/unit.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { rangeOf } from './positions.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import { childrenOf, detailOf, nameOf } from './symbol-parts.ts';

/** The outline: statements as they stand, those of a 正文 within it; stages, terms and parts below their statement. */
export function documentSymbols(school: School, path: string): DocumentSymbol[] {
  const analysis = school.analysis(path);
  return analysis ? analysis.units.flatMap((unit, i) => placed(analysis, unit, i)) : [];
}

interface Placed extends Position {
  readonly symbols: DocumentSymbol[];
}

const known = new WeakMap<Unit, Placed>();

/** A statement that begins in the line where it began keeps its part of the outline. */
function placed(analysis: FileAnalysis, unit: Unit, i: number): DocumentSymbol[] {
  const { line, character } = positionAt(analysis.lines(), analysis.cuts.start(i));
  let here = known.get(unit);
  if (here?.line !== line || here.character !== character) {
    here = { line, character, symbols: outline(analysis, unit.declarations) };
    known.set(unit, here);
  }
  return here.symbols;
}

function outline(analysis: FileAnalysis, declarations: readonly Declaration[]): DocumentSymbol[] {
  return statements(declarations).flatMap((declaration) => {
    const whole = sourceOf(declaration);
    const parts = childrenOf(declaration).flatMap(({ name, source, kind }) =>
      symbol(analysis, { name, whole: source, kind, detail: '', children: [] }),
    );
    const content = declaration.type === 'section' ? outline(analysis, declaration.value.content) : [];
    const kind = SYMBOL_KINDS[declaration.type];
    const detail = detailOf(declaration);
    return symbol(analysis, {
      name: nameOf(declaration),
      whole,
      kind,
      detail,
      children: [...parts, ...content],
    });
  });
}

/** A statement may say several things (two periods of one quota); the outline shows it once under each name. */
function statements(declarations: readonly Declaration[]): readonly Declaration[] {
  const seen = new Map<Origin, Set<string>>();
  return declarations.filter((declaration) => {
    if (isInHeader(declaration)) return false;
    const { origin, start } = sourceOf(declaration);
    const keys = seen.get(origin) ?? new Set();
    seen.set(origin, keys);
    return keys.size < keys.add(`${start} ${nameOf(declaration)?.text ?? ''}`).size;
  });
}

/** 计划 { 名册 "教师.csv" }: a clause of the head rather than a statement. */
function isInHeader({ type, value }: Declaration): boolean {
  return type === 'roster' && value.source === value.path.source;
}

/** Where the whole statement stands, of which a quota may be a sentence. */
function sourceOf({ value }: Declaration): Source {
  return 'statement' in value ? value.statement.source : value.source;
}

interface Shown {
  readonly name: Name | null;
  readonly whole: Source;
  readonly kind: SymbolKind;
  readonly detail: string;
  readonly children: DocumentSymbol[];
}

function symbol(
  analysis: FileAnalysis,
  { name, whole, kind, detail, children }: Shown,
): readonly DocumentSymbol[] {
  const at = analysis.offsets(whole);
  if (!at) return [];
  const named = name && analysis.offsets(name.source);
  const selected = named && at.start <= named.start && named.end <= at.end ? named : firstLine(analysis, at);
  const label = name?.text.trim() || analysis.text.slice(selected.start, selected.end).trim();
  return label === ''
    ? children
    : [
        {
          name: label,
          ...(detail !== '' && { detail }),
          kind,
          range: rangeOf(analysis, at.start, at.end),
          selectionRange: rangeOf(analysis, selected.start, selected.end),
          ...(children.length > 0 && { children }),
        },
      ];
}

function firstLine({ text }: FileAnalysis, { start, end }: Stretch): Stretch {
  const line = /^[^\n{｛【]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: start + line.length };
}

export const registerDocumentSymbols: Feature = (connection, session) => {
  connection.onDocumentSymbol(({ textDocument }) =>
    documentSymbols(session.school, pathOf(textDocument.uri)),
  );
  return { documentSymbolProvider: true };
};
