import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver-types';
import type { CandidateKind } from './candidate.ts';
import type { Completion } from './complete.ts';

const ICON: Readonly<Record<CandidateKind, CompletionItemKind>> = {
  head: CompletionItemKind.Keyword,
  clause: CompletionItemKind.Property,
  word: CompletionItemKind.Value,
  person: CompletionItemKind.Variable,
  group: CompletionItemKind.Module,
  cohort: CompletionItemKind.Class,
  activity: CompletionItemKind.Event,
  kind: CompletionItemKind.EnumMember,
  place: CompletionItemKind.Reference,
  time: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  file: CompletionItemKind.File,
  code: CompletionItemKind.Constant,
  snippet: CompletionItemKind.Snippet,
};

/**
 * An item of the protocol. The client filters and sorts once more by its own lights, which know no pinyin: so it is
 * told that each item is found by just what was typed, and that they stand in this order.
 */
export function completionItem(
  { candidate, text, isSnippet }: Completion,
  range: Range,
  typed: string,
  place: number,
): CompletionItem {
  const { label, kind, detail, documentation } = candidate;
  return {
    label,
    kind: ICON[kind],
    ...(detail && { detail, labelDetails: { description: detail } }),
    sortText: String(place).padStart(4, '0'),
    filterText: typed === '' ? label : typed,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: text },
    ...(documentation && { data: documentation }),
  };
}
