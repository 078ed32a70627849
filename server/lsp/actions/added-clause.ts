import type { Source } from '../../engine/plan/source.ts';
import { dominantLanguage } from '../../language/document/dominant-language.ts';
import { structureOf } from '../../language/document/structure.ts';
import { formatText } from '../../language/format/format.ts';
import type { PlacedEdit } from './edit.ts';
import { type Here, indentAt, inserting, placeOf } from './here.ts';

/** A clause of a statement, written in the language of the file. */
export function clauseIn({ analysis }: Here, head: string, clause: string): string {
  const language = dominantLanguage(analysis.text);
  if (language === 'zh-Hans') return clause;
  const { text } = formatText(`${head} 甲 {\n${clause}\n}`, { language });
  return text.split('\n')[1]?.trim() ?? clause;
}

/**
 * Adds clauses at the end of a statement's block, which is made if there is none: on lines of their own in a block of
 * several lines, else behind ；.
 */
export function addingClauses(
  here: Here,
  statement: Source,
  clauses: readonly string[],
): readonly PlacedEdit[] {
  const at = placeOf(here, statement);
  if (!at || isBroken(here, statement)) return [];
  const { text } = here.analysis;
  const semicolon = dominantLanguage(text) === 'en' ? '; ' : '；';
  const block = structureOf(here.analysis)
    .blocks.filter(
      ({ start, end }) => at.start <= start && end <= at.end && /[{｛【]/.test(text.charAt(start)),
    )
    .sort((a, b) => a.start - b.start)[0];
  if (!block) {
    const end = at.start + text.slice(at.start, at.end).trimEnd().length;
    return inserting(here, end, ` { ${clauses.join(semicolon)} }`);
  }
  const inside = text.slice(block.start + 1, block.end - 1);
  const said = inside.trimEnd();
  const end = block.start + 1 + said.length;
  if (said.includes('\n') || (said === '' && inside.includes('\n'))) {
    const indent = said === '' ? `${indentAt(here, block.start)}  ` : lastIndent(said);
    return inserting(here, end, clauses.map((clause) => `\n${indent}${clause}`).join(''));
  }
  if (inside.includes('\n')) return inserting(here, end, clauses.map((clause) => `\n  ${clause}`).join(''));
  if (said === '') {
    const closing = inside === '' ? ' ' : '';
    return inserting(here, block.start + 1, ` ${clauses.join(semicolon)}${closing}`);
  }
  const before = /[;；]$/.test(said) ? ' ' : semicolon;
  return inserting(here, end, before + clauses.join(semicolon));
}

/** Nobody knows where a block ends whose braces do not match. */
function isBroken(here: Here, { origin }: Source): boolean {
  const found = here.analysis.blocks.find(({ block }) => block === origin);
  return found?.problems.some(({ code }) => code === 'syntax') ?? true;
}

function lastIndent(said: string): string {
  return /\n([ \t\u3000]*)[^\n]*$/.exec(said)?.[1] ?? '';
}
