import { civil, type Day } from '../../engine/calendar/day.ts';

const FULL = /(\d{4})(\s*[-./年]\s*)(\d{1,2})(\s*[-./月]\s*)(\d{1,2})/g;
const SHORT = /(?<![\d-./])(\d{1,2})(\s*[月/.]\s*)(\d{1,2})(?![\d:：])/g;

/** A text with its only date replaced, written as the old one was; null if it holds none, several, or a range. */
export function withDate(text: string, day: Day): string | null {
  const { year, month, day: date } = civil(day);
  const full = [...text.matchAll(FULL)];
  const found = full.length > 0 ? full : [...text.matchAll(SHORT)];
  const [one] = found;
  if (
    !one ||
    found.length > 1 ||
    /^\s*[日号]?\s*(?:[—–~～至到、,，]|-\s*\d)/.test(text.slice(one.index + one[0].length))
  )
    return null;
  const parts = one.slice(1);
  const like = (value: number, old = '') => String(value).padStart(old.startsWith('0') ? 2 : 1, '0');
  const padded = (value: number, old = '') =>
    parts.length === 5 && parts[1] === '-' ? String(value).padStart(2, '0') : like(value, old);
  const now =
    parts.length === 5
      ? `${year}${parts[1]}${padded(month, parts[2])}${parts[3]}${padded(date, parts[4])}`
      : `${like(month, parts[0])}${parts[1]}${like(date, parts[2])}`;
  return text.slice(0, one.index) + now + text.slice(one.index + one[0].length);
}
