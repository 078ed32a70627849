import type { Language } from '../messages/language.ts';
import { type DiagnosticSettings, languageFor } from '../school/diagnostics.ts';

/** The language for what concerns no plan: as the settings say, else that of the plans, else the editor's own. */
export function userLanguage(
  setting: DiagnosticSettings['language'],
  plan: string | null,
  locale: string | null,
): Language {
  if (setting !== 'auto' || plan !== null) return languageFor(plan ?? '', setting);
  if (locale === null || /^zh(?!-(?:tw|hk|mo|hant))/i.test(locale)) return 'zh-Hans';
  return /^zh/i.test(locale) ? 'zh-Hant' : 'en';
}
