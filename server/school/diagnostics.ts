import type { Problem, Severity } from '../engine/plan/problem.ts';
import type { Locator, Range } from '../engine/plan/source.ts';
import { dominantLanguage } from '../language/document/dominant-language.ts';
import { describe } from '../messages/describe.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import type { Language } from '../messages/language.ts';
import { DEFAULT_SEVERITY } from '../messages/severity.ts';
import { ignoredBy } from '../validation/ignore-comments.ts';
import type { School } from './school.ts';

/** What a reader of diagnostics wants of them. */
export interface DiagnosticSettings {
  /** 'auto' follows each file; 'zh' only chooses between simplified and traditional. */
  readonly language: Language | 'auto' | 'zh';
  /** Severities that differ from the standard ones; 'off' switches a code off. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
}

/** A problem that is shown, and how. */
export interface Shown {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
}

/** Everything to be said of one file, by place. Command line and editor both show exactly this. */
export function diagnosticsOf(school: School, path: string, settings: DiagnosticSettings): readonly Shown[] {
  const text = school.analysis(path)?.text ?? '';
  const language = languageFor(text, settings.language);
  const ignored = ignoredBy(text);
  const shown: Shown[] = [];
  for (const problem of school.problems(path)) {
    const severity = graded(problem, settings.severity);
    if (severity === 'off') continue;
    const one = shownAs(problem, severity, language, (source) => school.locate(source));
    if (!ignored(one.diagnostic.range.start.line, problem.code)) shown.push(one);
  }
  return shown.sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
}

interface Said {
  readonly language: Language;
  readonly severity: Severity;
  readonly places: readonly Range[];
  readonly shown: Shown;
}

const said = new WeakMap<Problem, Said>();

/** A problem that stays where it was is said once; the same object tells the reader that nothing changed. */
function shownAs(problem: Problem, severity: Severity, language: Language, locate: Locator): Shown {
  const places = [problem, ...(problem.related ?? [])].map(({ source }) => locate(source));
  const before = said.get(problem);
  const isSame = before?.language === language && before.severity === severity;
  if (before && isSame && places.every((place, i) => samePlace(place, before.places[i]))) return before.shown;
  const shown = { problem, diagnostic: { ...describe(problem, language, locate), severity } };
  said.set(problem, { language, severity, places, shown });
  return shown;
}

function samePlace(a: Range, b: Range | undefined): boolean {
  return (
    b !== undefined &&
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** The language that messages about a text are written in. */
export function languageFor(text: string, wanted: DiagnosticSettings['language']): Language {
  if (wanted !== 'auto' && wanted !== 'zh') return wanted;
  const dominant = dominantLanguage(text);
  return wanted === 'zh' && dominant === 'en' ? 'zh-Hans' : dominant;
}

/** A setting overrules the standard severity; what is milder for a reason (only striven for) stays milder. */
function graded(problem: Problem, settings: DiagnosticSettings['severity']): Severity | 'off' {
  const set = settings[problem.code];
  if (set === 'off') return 'off';
  if (set === undefined || problem.severity !== undefined)
    return problem.severity ?? set ?? DEFAULT_SEVERITY[problem.code];
  return set;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const { start: x } = a.range;
  const { start: y } = b.range;
  return x.line - y.line || x.character - y.character || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
