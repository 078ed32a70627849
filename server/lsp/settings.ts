import type { Severity } from '../engine/plan/problem.ts';
import { DEFAULT_SEVERITY } from '../messages/severity.ts';
import type { DiagnosticSettings } from '../school/diagnostics.ts';

/** The `jiaoyan.*` settings that the server honours. */
export interface Settings extends DiagnosticSettings {
  /** A holiday file: absolute, or relative to the first folder; null = the built-in holidays only. */
  readonly holidays: string | null;
  /** Hints in the text, and lines above activities and quotas. */
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Plans may name files outside of the folders that are open. */
  readonly outside: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  severity: {},
  holidays: null,
  inlayHints: true,
  codeLens: true,
  outside: false,
};

const SEVERITIES: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];
const LANGUAGES: readonly string[] = ['auto', 'zh-Hans', 'zh-Hant', 'en'];

/** Settings from whatever the client sends; what is not understood is as if it were not set. */
export function readSettings(value: unknown): Settings {
  const language = at(value, 'messages', 'language');
  const holidays = at(value, 'holidays', 'file');
  const severity = at(value, 'diagnostics', 'severity');
  const graded = typeof severity === 'object' && severity !== null ? Object.entries(severity) : [];
  return {
    language: LANGUAGES.includes(String(language)) ? (language as Settings['language']) : 'auto',
    severity: Object.fromEntries(graded.filter(([, grade]) => SEVERITIES.includes(String(grade)))) as Record<
      string,
      Severity | 'off'
    >,
    holidays: typeof holidays === 'string' && holidays.trim() !== '' ? holidays.trim() : null,
    inlayHints: at(value, 'inlayHints', 'enabled') !== false,
    codeLens: at(value, 'codeLens', 'enabled') !== false,
    outside: at(value, 'files', 'outside') === true,
  };
}

/** Settings that say something nobody understands, by their names. */
export function misunderstood(value: unknown): readonly string[] {
  const isOneOf = (all: readonly string[]) => (said: unknown) => all.includes(String(said));
  const isSwitch = (said: unknown) => typeof said === 'boolean';
  const checks: readonly (readonly [string, (said: unknown) => boolean])[] = [
    ['messages.language', isOneOf(LANGUAGES)],
    ['holidays.file', (said) => typeof said === 'string'],
    ['inlayHints.enabled', isSwitch],
    ['codeLens.enabled', isSwitch],
    ['files.outside', isSwitch],
    ['diagnostics.severity', (said) => typeof said === 'object'],
    ...Object.keys((at(value, 'diagnostics', 'severity') as object | null | undefined) ?? {}).map(
      (code) =>
        [
          `diagnostics.severity.${code}`,
          (grade: unknown) => code in DEFAULT_SEVERITY && SEVERITIES.includes(String(grade)),
        ] as const,
    ),
  ];
  return checks.flatMap(([name, isRight]) => {
    const said = at(value, ...name.split('.'));
    return said === undefined || said === null || isRight(said) ? [] : [`jiaoyan.${name}`];
  });
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (object, key) =>
      typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined,
    value,
  );
}
