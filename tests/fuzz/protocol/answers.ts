import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Refusals that a request may get: cancelled, content modified, failed with words, wrong parameters, no such method. */
const REFUSALS = new Set([-32800, -32801, -32803, -32602, -32601]);

/** What is wrong with a refusal; null if nothing. */
export function badRefusal(method: string, error: unknown): string | null {
  const { code, message } = error as { code?: number; message?: string };
  return code !== undefined && REFUSALS.has(code) ? null : `${method} failed: ${message ?? String(error)}`;
}

/** Ranges of an answer about one document that do not lie within its text. */
export function strayRanges(method: string, answer: unknown, document: TextDocument): string[] {
  const stray: string[] = [];
  const visit = (value: unknown, uri: string): void => {
    if (Array.isArray(value)) for (const inner of value) visit(inner, uri);
    else if (typeof value === 'object' && value !== null) {
      const at = 'uri' in value && typeof value.uri === 'string' ? value.uri : uri;
      // Edits by document: the keys are URIs.
      for (const [key, inner] of Object.entries(value)) {
        if (isPosition(inner)) {
          if (at === document.uri && !isInside(inner, document))
            stray.push(`${method}: ${key} at ${inner.line}:${inner.character}`);
        } else visit(inner, key.includes(':/') ? key : at);
      }
    }
  };
  visit(answer, document.uri);
  return stray;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'character' in value &&
    !('file' in value)
  );
}

function isInside({ line, character }: Position, document: TextDocument): boolean {
  if (line < 0 || character < 0 || line >= document.lineCount) return false;
  const start = document.offsetAt({ line, character: 0 });
  const end =
    line + 1 < document.lineCount
      ? document.offsetAt({ line: line + 1, character: 0 })
      : document.getText().length;
  return start + character <= end;
}
