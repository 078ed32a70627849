import { mapped, type Steps } from '../engine/steps/steps.ts';

/** Items that are written at a time. */
const SHEAF = 50;
const OPENED = '{\n  "list": [\n';
const CLOSED = '\n  ]\n}';

/** A list as it stands under a key of a JSON document that is indented by two. `data`: what is said of an item. */
export function* listJson<T>(items: readonly T[], data: (item: T) => unknown): Steps<string> {
  const pieces = yield* mapped(inSheaves(items), (sheaf) =>
    // Within a document, so that each item is indented as it is to be.
    JSON.stringify({ list: sheaf.map(data) }, null, 2).slice(OPENED.length, -CLOSED.length),
  );
  return pieces.length === 0 ? '[]' : `[\n${pieces.join(',\n')}\n  ]`;
}

function* inSheaves<T>(items: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let at = 0; at < items.length; at += SHEAF) yield items.slice(at, at + SHEAF);
}
