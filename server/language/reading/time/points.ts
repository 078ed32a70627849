import type { PointName } from '../../../engine/plan/schedule.ts';
import { type Core, only } from './draft.ts';
import { distance, fromPoint } from './relative.ts';
import type { TimeReader } from './time-reader.ts';
import { weeks } from './weeks.ts';

/** Points behind which a week is a school week: 开学第二周, 开学后第二周. */
const OPENING: readonly PointName[] = ['termStart', 'beforeTerm', 'termOpening'];

/** 期初, 期末, 开学前, 年底, 寒假; 开学前一周, 开学后, 开学第二周. */
export function point(reader: TimeReader, term: number | null): Core | null {
  const word = reader.take('point');
  if (!word) return null;
  const name = word.id as PointName;
  const counted = name === 'beforeTerm' ? distance(reader) : null;
  if (counted) return fromPoint('termStart', 'before', counted);
  if (OPENING.includes(name)) {
    const week = reader.attempt((inner) => {
      inner.take('after');
      return weeks(inner, term);
    });
    if (week) return week;
    const within = reader.attempt((inner) => withinOpening(inner));
    if (within) return within;
  }
  return reader.attempt((inner) => beside(inner, name)) ?? only({ kind: 'point', point: name, term });
}

/** 开学2周内: up to so long after the first day. */
function withinOpening(reader: TimeReader): Core | null {
  const far = distance(reader);
  if (!far || !reader.is('within')) return null;
  return fromPoint('termStart', 'after', far);
}

/** 期末前1周, 开学后2天, 国庆后: a day counted from the point; without a distance only 后 counts. */
function beside(reader: TimeReader, name: PointName): Core | null {
  const before = reader.take('before');
  if (!before && !reader.take('after')) return null;
  const far = distance(reader);
  if (before && !far) return null;
  return fromPoint(name, before ? 'before' : 'after', far);
}
