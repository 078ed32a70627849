import type { Declaration } from '../../../server/engine/plan/file.ts';
import { fold } from '../../../server/engine/text/fold.ts';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

/** What a plan says, without places, blanks and kinds of marks: to compare before and after. */
export function said(text: string): unknown {
  const { plan } = analyseFile(
    'a.plan',
    text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''),
    standardLibrary().names,
  );
  return plain(plan.declarations);
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return fold(value).replace(/\s/g, '');
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'source' && key !== 'statement');
  return Object.fromEntries(kept.map(([key, one]) => [key, plain(one)]));
}

/** The same without the wording of what was understood, but for names: to compare a plan with its translation. */
export function understood(text: string): unknown {
  const { plan } = analyseFile('a.plan', text, standardLibrary().names);
  return withoutWording(plain(plan.declarations));
}

function withoutWording(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWording);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const isName = keys.every((key) => key === 'text' || key === 'note');
  const isTerm = keys.includes('number') && keys.includes('start');
  const kept = Object.entries(value).filter(
    ([key]) => isName || (key !== 'text' && !(isTerm && key === 'name')),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutWording(one)]));
}

/** The prose of all sections, as written but for line ends and, where it never closes, for what follows it. */
export function proseOf(text: string): readonly string[] {
  const { plan } = analyseFile('a.plan', text.replace(/^\ufeff/, ''), standardLibrary().names);
  return plan.declarations.flatMap(proseIn).map((prose) => prose.replaceAll('\r\n', '\n').trimEnd());
}

function proseIn(declaration: Declaration): readonly string[] {
  if (declaration.type !== 'section') return [];
  const { prose, content } = declaration.value;
  return [...(prose ? [prose.text] : []), ...content.flatMap(proseIn)];
}

/** Where something was taken out; what stands around it must not seem to have been apart. */
const PLACE = '〇';

/** Every comment outside of prose, quotations and parentheses, without the blanks around it. */
export function commentsOf(text: string): readonly string[] {
  const bare = text
    .replace(/"""[\s\S]*?(?:"""|$)/g, PLACE)
    .replace(/"(?:\\.|[^"\\\n])*"|“[^”\n]*”|‘[^’\n]*’|《[^》\n]*》|[（(][^）)\n]*[）)]/g, PLACE);
  return [...bare.matchAll(/(?<=^|[ \t\u3000])\/\/.*$/gm)].map(([comment]) => comment.trimEnd());
}

/** All that may not get lost: everything but blanks and ；, marks and braces in one width. */
export function substance(text: string): string {
  return fold(text).replace(/[\s;\ufeff]/g, '');
}
