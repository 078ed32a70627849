import { SymbolKind } from 'vscode-languageserver-types';
import type { Declaration } from '../engine/plan/file.ts';

/** The protocol knows programs only; these are the symbols that look and sort best for what a plan says. */
export const SYMBOL_KINDS: Readonly<Record<Declaration['type'], SymbolKind>> = {
  header: SymbolKind.Module,
  calendar: SymbolKind.Namespace,
  group: SymbolKind.Class,
  pair: SymbolKind.Interface,
  person: SymbolKind.Variable,
  roster: SymbolKind.File,
  cohort: SymbolKind.Enum,
  activity: SymbolKind.Event,
  quota: SymbolKind.Number,
  checklist: SymbolKind.Array,
  record: SymbolKind.Property,
  recordFile: SymbolKind.File,
  assessment: SymbolKind.Struct,
  kind: SymbolKind.TypeParameter,
  place: SymbolKind.Constant,
  groupKind: SymbolKind.TypeParameter,
  unit: SymbolKind.TypeParameter,
  section: SymbolKind.String,
};
