import { Deflate, strToU8 } from 'fflate';
import type { Steps } from '../engine/steps/steps.ts';
import { archive, crc32, type PackedPart } from './archive.ts';

/** What is packed in one step: much less than a frame of work. */
const PIECE = 0x10000;

/** A part of an Office file: its name in the archive, and its content in pieces. */
export type Part = readonly [name: string, pieces: readonly string[]];

/** Parts of an Office file in an archive that no clock enters; the first part stays the first. */
export function* zipped(parts: readonly Part[]): Steps<Uint8Array> {
  const packed: PackedPart[] = [];
  for (const [name, pieces] of parts) packed.push(yield* packedPart(name, pieces));
  return archive(packed);
}

function* packedPart(name: string, pieces: readonly string[]): Steps<PackedPart> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  let size = 0;
  let sum = 0;
  for (const text of longer(pieces)) {
    yield;
    const bytes = strToU8(text);
    size += bytes.length;
    sum = crc32(bytes, sum);
    deflate.push(bytes);
  }
  yield;
  deflate.push(new Uint8Array(0), true);
  return { name, chunks, size, sum };
}

/** The same text in pieces of about one size. */
function* longer(pieces: readonly string[]): Generator<string, void, undefined> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
