/** A text without its marks: `<|>` is the cursor, `<|…|>` are stretches, in the order in which they end. */
export interface Marked {
  readonly text: string;
  /** Offset of the cursor; the start of the first stretch if none is marked. */
  readonly cursor: number;
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

export function marked(source: string): Marked {
  const stretches: { start: number; end: number }[] = [];
  const open: number[] = [];
  let cursor: number | null = null;
  let text = '';
  for (const piece of source.split(/(<\|>|<\||\|>)/)) {
    if (piece === '<|>') cursor = text.length;
    else if (piece === '<|') open.push(text.length);
    else if (piece === '|>') {
      const start = open.pop();
      if (start === undefined) throw new Error('a |> without its <|');
      stretches.push({ start, end: text.length });
    } else text += piece;
  }
  if (open.length > 0) throw new Error('a <| without its |>');
  return { text, cursor: cursor ?? stretches[0]?.start ?? 0, stretches };
}

/** The marked texts of several files. */
export function markedFiles(files: Readonly<Record<string, string>>): {
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, Marked>>;
  /** The file with the cursor mark. */
  readonly at: { readonly path: string; readonly cursor: number };
} {
  const marks = Object.fromEntries(Object.entries(files).map(([path, source]) => [path, marked(source)]));
  const path = Object.keys(files).find((one) => files[one]?.includes('<|>')) ?? Object.keys(files)[0] ?? '';
  return {
    texts: Object.fromEntries(Object.entries(marks).map(([one, { text }]) => [one, text])),
    marks,
    at: { path, cursor: marks[path]?.cursor ?? 0 },
  };
}
