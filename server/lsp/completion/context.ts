import { fold } from '../../engine/text/fold.ts';
import { clausesAt, type Head, headsAt, type Index } from '../../language/lexicon/keywords.ts';
import { lex } from '../../language/syntax/lex.ts';
import { isBlank, numberingLength } from '../../language/syntax/runs.ts';
import type { Lexed, Token } from '../../language/syntax/token.ts';
import { Frames } from './frames.ts';
import type { Place, Spot } from './place.ts';
import { typedRun } from './run.ts';

/** Stands for what is being typed: a character that no plan holds and that is part of no word. */
const CURSOR = '\ue000';
const ITEMS: ReadonlySet<string> = new Set(['quota', 'assessment', 'record']);
const NONE: Place = { kind: 'none' };

/**
 * What may be written at the end of `text`, the beginning of a statement up to the cursor. The most particular reading
 * first; the others take more for typed: `时间` is a clause word that is being written, and one that wants its value.
 * `depth`: how many 正文 the statement stands in.
 */
export function contextAt(text: string, kinds?: Index<Head>, depth = 0): readonly Spot[] {
  const around: Around = { kinds, depth };
  const folded = fold(text);
  const { from, quoted } = typedRun(folded, text.length);
  const before = quoted ? folded.slice(0, from - 1) : folded.slice(0, from);
  const place = placeAt(before, around);
  const spot: Spot = { place, from, typed: text.slice(from), glued: false, quoted, early: false };
  if (quoted || place.kind === 'none' || place.kind === 'ignore') return [spot];
  return [...afterKeyword(folded, spot, around), spot, ...withLatinBefore(text, folded, spot, around)];
}

/** What holds for a statement from outside. */
interface Around {
  readonly kinds: Index<Head> | undefined;
  readonly depth: number;
}

function placeAt(before: string, { kinds, depth }: Around): Place {
  const text = before + CURSOR;
  const lexed = lex(text, kinds, { depth, isStray: false });
  const at = before.length;
  const inside = (token: { start: number; end: number }) => token.start <= at && at < token.end;
  if (lexed.comments.some(inside)) return ofComment(text, lexed, at);
  const frames = new Frames(text);
  for (const token of withoutCloses(lexed.tokens)) {
    if (inside(token)) return ofToken(frames, token, text, lexed.tokens);
    if (token.start > at) break;
    frames.pass(token);
  }
  if (lexed.problems.some((problem) => problem.code === 'syntax' && inside(problem)))
    return opensStatement(before) ? { kind: 'head', nested: depth + frames.blocks.length > 0 } : NONE;
  return NONE;
}

/** A statement begins a line, behind its number if it has one, or stands behind `{` or `；`. */
function opensStatement(before: string): boolean {
  const lead = before.slice(before.lastIndexOf('\n') + 1).trim();
  return lead === '' || /[{;]$/.test(lead) || numberingLength(lead, 0) === lead.length;
}

/** Without the braces that the lexer adds at the end because the text is cut off there: they close nothing. */
function withoutCloses(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ name, start, end }) => name !== 'CLOSE' || start < end);
  return tokens.slice(0, last + 1);
}

function ofComment(text: string, { comments }: Lexed, at: number): Place {
  const comment = comments.find(({ start, end }) => start <= at && at < end);
  return comment && /^\/\/\s*jiaoyan-ignore\s/.test(text.slice(comment.start, at))
    ? { kind: 'ignore' }
    : NONE;
}

function ofToken(frames: Frames, token: Token, text: string, tokens: readonly Token[]): Place {
  const { around } = frames;
  if (!around) return NONE;
  const said = text.slice(frames.lineStart, text.length - CURSOR.length);
  const before = text.slice(token.start, text.length - CURSOR.length);
  switch (token.name) {
    case 'NAME':
      return {
        kind: 'name',
        around,
        category: frames.asksCategory,
        listed: tokens[tokens.indexOf(token) - 1]?.name === 'LIST',
      };
    case 'VALUE':
      return ofValue(frames, tokens[tokens.indexOf(token) - 1], text, before);
    case 'SEGMENT': {
      const sentence = { around, before, parts: frames.parts, said };
      if (!ITEMS.has(around.kind)) {
        const own = frames.blocks.length === 0 && around.kind === 'cohort';
        return own ? { kind: 'sentence', ...sentence } : { kind: 'clause', around };
      }
      const block = frames.blocks.at(-1);
      return block?.of.kind === around.kind
        ? { kind: 'item', ...sentence }
        : { kind: 'sentence', ...sentence };
    }
    default:
      return NONE;
  }
}

function ofValue(frames: Frames, clause: Token | undefined, text: string, before: string): Place {
  const { around } = frames;
  if (!around || clause?.name !== 'CLAUSE') return NONE;
  const spelling = text.slice(clause.start, clause.end);
  const match = clausesAt(around.kind, spelling, 0).find(({ length }) => length === spelling.length);
  if (!match || before.startsWith('"""')) return NONE;
  const block = frames.blocks.at(-1);
  const { word, number } = match;
  return {
    kind: 'value',
    around,
    word,
    number,
    before,
    block: block !== undefined && !ITEMS.has(around.kind),
  };
}

/** `时间每周`, `活动集体备课`: the value, where the keyword before it has no blank. */
function afterKeyword(folded: string, { place, from }: Spot, around: Around): readonly Spot[] {
  const found =
    place.kind === 'head'
      ? headsAt(folded, from, around.kinds)
      : place.kind === 'clause' || place.kind === 'sentence'
        ? clausesAt(place.around.kind, folded, from).filter(
            ({ word }) => place.kind === 'clause' || word.peel,
          )
        : [];
  const longest = found[0];
  if (!longest || longest.length < 2) return [];
  const after = from + longest.length;
  const next = placeAt(`${folded.slice(0, after)} `, around);
  if (next.kind === 'none' || next.kind === place.kind) return [];
  return [{ place: next, from: after, typed: folded.slice(after), glued: true, quoted: false, early: false }];
}

/** `issued b`, `David Ch`: a word of an alphabet may have begun words before. */
function withLatinBefore(text: string, folded: string, spot: Spot, around: Around): readonly Spot[] {
  if (!/^[a-z]/.test(folded.slice(spot.from) || 'a')) return [];
  const spots: Spot[] = [];
  for (let from = spot.from; spots.length < 3 && folded[from - 1] === ' '; ) {
    const earlier = typedRun(folded, from - 1).from;
    if (earlier === from - 1 || !/^[a-z][a-z'’-]*$/.test(folded.slice(earlier, from - 1))) break;
    from = earlier;
    const place = placeAt(folded.slice(0, from), around);
    if (place.kind !== 'none') spots.push({ ...spot, place, from, typed: text.slice(from), early: true });
  }
  return spots;
}

/** Whether an offset of folded text stands directly behind something that is no blank, mark or line start. */
export function touches(folded: string, at: number): boolean {
  const before = folded[at - 1];
  return before !== undefined && before !== '\n' && !isBlank(before) && !'{}:;,、。()"'.includes(before);
}
