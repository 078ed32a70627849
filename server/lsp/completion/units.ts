import unitTable from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { unitsOf } from './kinds.ts';
import { spell, spellings } from './spelling.ts';

/** What is counted most, where nothing is known of the kind. */
const USUAL: readonly string[] = [
  '次',
  '节',
  '篇',
  '份',
  '本',
  '场',
  '堂',
  '人',
  '个',
  '项',
  '学时',
  '课时',
  '小时',
  '%',
];

/** Units behind a number: those of what is counted first. */
export function unitCandidates(asked: Asked, counted: readonly string[], rank: number): readonly Candidate[] {
  const own = counted.flatMap((name) => unitsOf(asked, name));
  const order = [...new Set([...own, ...USUAL])];
  const en = asked.language === 'en';
  return order.flatMap((id, i): readonly Candidate[] => {
    const entry = unitTable.units.find((unit) => unit.id === id);
    if (!entry || (en && entry.en.length === 0)) return [];
    const label = en ? (entry.en[1] ?? spell(entry, 'en')) : spell(entry, asked.language);
    return [
      {
        label,
        kind: 'unit',
        rank: rank + (own.includes(id) ? 0 : 0.5) + i / 1000,
        also: spellings(entry),
        tight: !en,
      },
    ];
  });
}
