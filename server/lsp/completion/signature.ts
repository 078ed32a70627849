import type { SignatureHelp } from 'vscode-languageserver-types';
import { fold } from '../../engine/text/fold.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { Pattern } from '../../messages/completion-words.ts';
import type { Language } from '../../messages/language.ts';
import { wordsIn } from '../../messages/words.ts';
import { contextAt } from './context.ts';
import { sentencePieces } from './sentence-pieces.ts';
import { statementStart } from './statement-start.ts';
import { timePieces, timeState } from './time-pieces.ts';

/** The pattern of the time or of the sentence of a quota that is being written, with the part that comes now. */
export function signatureAt(
  analysis: FileAnalysis,
  offset: number,
  language: Language,
): SignatureHelp | null {
  const { start, depth } = statementStart(analysis, offset);
  const spot = contextAt(analysis.text.slice(start, offset), analysis.kinds, depth)[0];
  if (!spot) return null;
  const { place } = spot;
  const { schedule, quota } = wordsIn(language).completion;
  if (place.kind === 'value' && place.word.slot === 'time' && place.word.id !== '截止')
    return shown(schedule, place.word.id === '除' ? 3 : timePart(fold(place.before + spot.typed), analysis));
  if (place.kind === 'sentence' && place.around.kind === 'quota')
    return shown(
      quota,
      place.parts > 0 && place.before === '' ? 3 : quotaPart(fold(place.before + spot.typed), analysis),
    );
  return null;
}

/** How often, which day, what time, exceptions. */
function timePart(folded: string, { names }: FileAnalysis): number {
  const entry = folded.slice(Math.max(folded.lastIndexOf('、'), 0));
  const { pieces } = timePieces(entry, names);
  if (pieces.some(({ kind }) => kind === 'except')) return 3;
  const state = timeState(pieces, entry);
  if (state === 'opening') return 0;
  if (state === 'weekday' || state === 'monthly' || state === 'month' || state === 'distance') return 1;
  return 2;
}

/** Who, how often, how much, the rest. */
function quotaPart(folded: string, { names }: FileAnalysis): number {
  const { pieces } = sentencePieces(folded, names);
  const has = (...kinds: readonly string[]) => pieces.some(({ kind }) => kinds.includes(kind));
  if (has('amount')) return 3;
  if (has('period', 'comparison', 'number')) return 2;
  return has('people') ? 1 : 0;
}

function shown({ parts }: Pattern, active: number): SignatureHelp {
  const labels = parts.map(({ label }) => label);
  const label = labels
    .map((text) => (/^[，,]/.test(text) ? text : ` ${text}`))
    .join('')
    .trim();
  return {
    signatures: [
      {
        label,
        parameters: parts.map((part) => {
          const from = label.indexOf(part.label);
          return { label: [from, from + part.label.length], documentation: part.explanation };
        }),
        activeParameter: active,
      },
    ],
    activeSignature: 0,
    activeParameter: active,
  };
}
