import { Deflate, strFromU8, strToU8, unzipSync } from 'fflate';
import { type Day, iso } from '../engine/calendar/day.ts';
import type { Steps } from '../engine/steps/steps.ts';
import { archive, crc32, type PackedPart } from './archive.ts';

const STAMP = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
/** What is packed in one step: much less than a frame of work. */
const PIECE = 0x10000;

/** A part of an Office file: its name in the archive, and its content in pieces. */
export type Part = readonly [name: string, pieces: readonly (string | Uint8Array)[]];

/** Parts of an Office file in an archive that no clock enters; the first part stays the first. */
export function* zipped(parts: readonly Part[]): Steps<Uint8Array> {
  const packed: PackedPart[] = [];
  for (const [name, pieces] of parts) packed.push(yield* packedPart(name, pieces));
  return archive(packed);
}

function* packedPart(name: string, pieces: readonly (string | Uint8Array)[]): Steps<PackedPart> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  let size = 0;
  let sum = 0;
  for (const bytes of bytesOf(pieces)) {
    yield;
    size += bytes.length;
    sum = crc32(bytes, sum);
    deflate.push(bytes);
  }
  yield;
  deflate.push(new Uint8Array(0), true);
  return { name, chunks, size, sum };
}

/** The same content in pieces of about one size. */
function* bytesOf(pieces: readonly (string | Uint8Array)[]): Generator<Uint8Array, void, undefined> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
      continue;
    }
    text += piece;
    if (text.length < PIECE) continue;
    yield strToU8(text);
    text = '';
  }
  if (text !== '') yield strToU8(text);
}

/**
 * An Office file packed anew, so that the same content gives the same bytes: no clock in the archive, and the
 * document's own date as the time it was made (none if it has no date).
 */
export function reproducible(file: Uint8Array, day: Day | null): Steps<Uint8Array> {
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  // Readers that look at the first entry to tell the kind of file want the list of contents there.
  entries.sort(([a], [b]) => Number(b === CONTENTS) - Number(a === CONTENTS));
  return zipped(
    entries.map(([name, bytes]) => [name, [name === CORE ? dated(strFromU8(bytes), day) : bytes]]),
  );
}

const CONTENTS = '[Content_Types].xml';
const CORE = 'docProps/core.xml';

function dated(xml: string, day: Day | null): string {
  return xml.replace(STAMP, (_, name: string) =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso(day)}T00:00:00Z</dcterms:${name}>`,
  );
}
