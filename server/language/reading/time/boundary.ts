import type { TimeReader } from './time-reader.ts';

/** Whether an entry may end here: at a list mark, an exception or the end. */
export function atBoundary(reader: TimeReader): boolean {
  return reader.done || reader.is('list') || reader.is('except') || reader.is('exceptEnd');
}
