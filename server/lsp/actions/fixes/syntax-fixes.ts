import type { Problem } from '../../../engine/plan/problem.ts';
import { fold } from '../../../engine/text/fold.ts';
import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import { structureOf } from '../../../language/document/structure.ts';
import { topLevelOf } from '../../../language/document/top-level.ts';
import { heads, headsAt } from '../../../language/lexicon/keywords.ts';
import { spell } from '../../completion/spelling.ts';
import { type Here, indentAt, inserting, placeOf, rewriting, writtenAt } from '../here.ts';
import { nearest } from '../nearest.ts';
import type { Repair, Repairs } from '../repair.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
  '〈': '〉',
};

/** Braces, quotes, first words and prose that lacks its quotes. */
export const syntaxFixes: Repairs = {
  syntax: (problem, here) => {
    switch (problem.data.reason) {
      case 'stray-brace':
        return removed(problem, here, 'removeBrace', true);
      case 'unclosed-brace':
        return closedBrace(problem, here);
      case 'unclosed-quote':
        return closedQuote(problem, here);
      case 'unclosed-prose':
        return closedProse(problem, here);
      case 'unknown-head':
        return [...knownHead(problem, here), ...asText(problem, here)];
      case 'bare-prose':
        return quotedProse(problem, here);
      case 'stray-text':
        return removed(problem, here, 'removeText', false);
      default:
        return [];
    }
  },
};

type Syntax = Problem<'syntax'>;

function removed({ source, data }: Syntax, here: Here, key: string, safe: boolean): readonly Repair[] {
  const at = placeOf(here, source);
  if (!at) return [];
  const { text } = here.analysis;
  const length = safe ? 1 : at.end - at.start;
  const blank = /[ \t]/.test(text.charAt(at.start - 1)) ? 1 : 0;
  const edit = { file: here.path, start: at.start - blank, end: at.start + length, text: '' };
  return [{ key, data: { text: data.found }, edits: [edit], safe }];
}

/** At the end of the statement; on a line of its own where the block has several. */
function closedBrace({ source }: Syntax, here: Here): readonly Repair[] {
  const at = placeOf(here, source);
  const whole = wholeStatement(here, source);
  if (!at || !whole) return [];
  const { text } = here.analysis;
  const end = whole.start + text.slice(whole.start, whole.end).trimEnd().length;
  const open = structureOf(here.analysis).blocks.find(({ start }) => start >= at.start)?.start ?? at.start;
  const hasLines = text.slice(open, end).includes('\n');
  const inComment = structureOf(here.analysis).comments.some((comment) => comment.end === end);
  const brace = hasLines || inComment ? `\n${indentAt(here, at.start)}}` : ' }';
  return [{ key: 'closeBrace', data: {}, edits: inserting(here, end, brace), likely: true }];
}

function closedQuote({ source }: Syntax, here: Here): readonly Repair[] {
  const at = placeOf(here, source);
  if (!at) return [];
  const opening = here.analysis.text.charAt(at.start);
  const written = writtenAt(here, source).trimEnd();
  const end = at.start + written.replace(/[{｛；;，,。]+$/, '').trimEnd().length;
  const edits = inserting(here, end, CLOSING[opening] ?? opening);
  return [{ key: 'closeQuote', data: {}, edits, likely: true }];
}

function closedProse({ source }: Syntax, here: Here): readonly Repair[] {
  const whole = wholeStatement(here, source);
  if (!whole) return [];
  const end = whole.start + here.analysis.text.slice(whole.start, whole.end).trimEnd().length;
  return [{ key: 'closeProse', data: {}, edits: inserting(here, end, '\n"""'), likely: true }];
}

/** A 正文 whose brace never closes reaches to the end of the statement around it. */
function wholeStatement(here: Here, { origin }: Syntax['source']) {
  const found = here.analysis.blocks.find(({ block }) => block === origin)?.block;
  if (!found || found.opens) return topLevelOf(here.analysis, origin);
  return placeOf(here, { origin, start: 0, end: found.text.length });
}

/** 活动集体备课 wants a blank; 活到 wants to be 活动. */
function knownHead({ source, data }: Syntax, here: Here): readonly Repair[] {
  const at = placeOf(here, source);
  const written = writtenAt(here, source);
  if (!at || written === '') return [];
  const glued = headsAt(fold(written), 0)[0]?.length ?? 0;
  if (glued > 0 && glued < written.length) {
    const text = `${written.slice(0, glued)} ${written.slice(glued)}`;
    return [
      { key: 'insertBlank', data: { text }, edits: inserting(here, at.start + glued, ' '), likely: true },
    ];
  }
  const language = dominantLanguage(here.analysis.text);
  const words = data.suggest === undefined ? heads().map((head) => spell(head, language)) : [data.suggest];
  return nearest(written, words).map((to, rank) => ({
    key: 'replaceWord',
    data: { from: written, to },
    edits: rewriting(here, source, to),
    likely: rank === 0,
  }));
}

/** A line that begins with no keyword may be a sentence of the old document. */
function asText({ source }: Syntax, here: Here): readonly Repair[] {
  const at = placeOf(here, source);
  if (!at) return [];
  const { text } = here.analysis;
  const newline = text.indexOf('\n', at.start);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(at.start, end).trimEnd();
  if (line.length < 8 || /[{}｛｝"]|\/\//.test(line)) return [];
  const edit = {
    file: here.path,
    start: at.start,
    end: at.start + line.length,
    text: `${textHead(here)} """${line}"""`,
  };
  return [{ key: 'asText', data: {}, edits: [edit] }];
}

/** Prose stands between three quotes, under a heading that may be empty. */
function quotedProse({ source }: Syntax, here: Here): readonly Repair[] {
  const written = writtenAt(here, source).trimEnd();
  if (written === '' || written.includes('"""')) return [];
  const edits = rewriting(here, source, `${textHead(here)} """${written}"""`);
  return [{ key: 'asText', data: {}, edits, likely: true }];
}

function textHead({ analysis: { text } }: Here): string {
  return dominantLanguage(text) === 'en' ? 'text' : '正文';
}
