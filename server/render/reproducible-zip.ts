import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Day, iso } from '../engine/calendar/day.ts';

/** Local time, as ZIP has it: the same in every time zone. */
const PACKED = '1980-01-02T00:00:00';
const STAMP = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** Parts of an Office file in an archive that no clock enters; the first part stays the first. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: PACKED, level: 6 });
}

/**
 * An Office file packed anew, so that the same content gives the same bytes: no clock in the archive, and the
 * document's own date as the time it was made (none if it has no date).
 */
export function reproducible(file: Uint8Array, day: Day | null): Uint8Array {
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  // Readers that look at the first entry to tell the kind of file want the list of contents there.
  entries.sort(([a], [b]) => Number(b === CONTENTS) - Number(a === CONTENTS));
  return zipped(
    Object.fromEntries(
      entries.map(([name, bytes]) => [name, name === CORE ? dated(strFromU8(bytes), day) : bytes]),
    ),
  );
}

const CONTENTS = '[Content_Types].xml';
const CORE = 'docProps/core.xml';

function dated(xml: string, day: Day | null): string {
  return xml.replace(STAMP, (_, name: string) =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso(day)}T00:00:00Z</dcterms:${name}>`,
  );
}
