import { readdirSync, readFileSync } from 'node:fs';
import { type Completion, complete, withoutPlaceholders } from '../../../server/lsp/completion/complete.ts';
import { schoolOf } from '../../support/school-of.ts';

/** The cursor in a plan text. */
const CURSOR = '▮';

/** Everything in one folder of the examples. */
export function exampleFiles(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(`examples/${folder}`).filter((name) => /\.(?:plan|csv)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`examples/${folder}/${name}`, 'utf8')]));
}

/** What is offered at the cursor of a text that stands in the file 我.plan beside others. */
export function offered(text: string, others: Readonly<Record<string, string>> = {}): readonly Completion[] {
  const offset = text.indexOf(CURSOR);
  const plain = text.replace(CURSOR, '');
  const school = schoolOf({ ...others, '我.plan': plain });
  for (const path of Object.keys(others)) if (path.endsWith('.csv')) school.set(path, others[path] ?? null);
  return complete(school, '我.plan', offset);
}

/** The labels of what is offered, the likeliest first. */
export function labels(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return offered(text, others).map(({ candidate }) => candidate.label);
}

/** The text after the suggestion with this label is taken; placeholders stand for themselves. */
export function taken(text: string, label: string, others: Readonly<Record<string, string>> = {}): string {
  const completion = offered(text, others).find(({ candidate }) => candidate.label === label);
  return completion ? accept(text.replace(CURSOR, ''), completion) : `nothing is called ${label}`;
}

/** A text with a suggestion taken, as it stands when one presses Tab through its placeholders. */
export function accept(text: string, completion: Completion): string {
  const { from, to, text: written } = withoutPlaceholders(completion);
  return text.slice(0, from) + written + text.slice(to);
}

/** A snippet with the first choice of each placeholder. */
export function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}
