import { formatEdits, formatText } from '../../../server/language/format/format.ts';
import { applied } from '../../language/format/applied.ts';
import { proseOf, said, substance } from '../../language/format/said.ts';
import { badCalendar, badDocuments, badQuotas, badRemarks, shown } from '../promises.ts';
import type { Random } from '../random.ts';
import { shorter, target } from '../target.ts';
import { anyText } from '../texts.ts';
import { CALENDAR, HEADER, schoolOf } from './school.ts';

interface PlanCase {
  readonly text: string;
  /** Whether Word and Excel files are made as well: they take longer. */
  readonly office: boolean;
}

const PATH = '甲.plan';

/** Any text as a plan: checked, formatted, translated, turned into every document. */
export const plan = target<PlanCase>({
  name: 'plan',
  make: (random: Random) => {
    const text = random.chance(0.7) ? HEADER + anyText(random) : anyText(random);
    return { text, office: random.chance(0.05) };
  },
  broken: async ({ text, office }) => {
    const school = schoolOf({ '校历.plan': CALENDAR, [PATH]: text });
    return [
      ...badRemarks(school, PATH, text),
      ...badCalendar(school, [PATH]),
      ...badQuotas(school, [PATH]),
      ...(await badDocuments(school, PATH, office)),
      ...badFormat(text),
      ...(shown(school, [PATH]) === shown(schoolOf({ '校历.plan': CALENDAR, [PATH]: text }), [PATH])
        ? []
        : ['two readings differ']),
    ];
  },
  *simpler({ text, office }) {
    for (const less of shorter(text)) yield { text: less, office };
  },
});

function badFormat(text: string): string[] {
  const once = formatText(text, { language: null }).text;
  const faults: string[] = [];
  if (formatText(once, { language: null }).text !== once) faults.push('formatting twice changes more');
  if (substance(once) !== substance(text)) faults.push('formatting loses something');
  if (JSON.stringify(said(once)) !== JSON.stringify(said(text)))
    faults.push('formatted, it says something else');
  const prose = (of: string) => JSON.stringify(proseOf(of.replaceAll('\r\n', '\n')));
  if (prose(once) !== prose(text)) faults.push('formatting changes prose');
  if (applied(text, formatEdits(text, { language: null })) !== once) faults.push('edits make another text');
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const translated = formatText(text, { language }).text;
    if (formatText(translated, { language }).text !== translated)
      faults.push(`translated to ${language} twice, it changes`);
  }
  return faults;
}
