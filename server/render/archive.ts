import { strToU8 } from 'fflate';

/** A part of an archive, deflated. */
export interface PackedPart {
  readonly name: string;
  readonly chunks: readonly Uint8Array[];
  /** Bytes before it was deflated. */
  readonly size: number;
  /** CRC-32 of them. */
  readonly sum: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** 1980-01-02, as MS-DOS writes days; midnight is 0. */
const PACKED_ON = 0x22;

/** A ZIP file (APPNOTE 6.3, 4.3.6) of parts in their order, as if packed at one moment whatever the clock says. */
export function archive(parts: readonly PackedPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = strToU8(part.name);
    const packed = lengthOf(part.chunks);
    // What both headers say of a part.
    const common = [
      ...[...two(VERSION), ...two(UTF8_NAMES), ...two(DEFLATED), ...two(0), ...two(PACKED_ON)],
      ...[...four(part.sum), ...four(packed), ...four(part.size), ...two(name.length), ...two(0)],
    ];
    const head = Uint8Array.from([...four(LOCAL), ...common, ...name]);
    local.push(head, ...part.chunks);
    const rest = [...two(0), ...two(0), ...two(0), ...four(0), ...four(at)];
    central.push(Uint8Array.from([...four(CENTRAL), ...two(VERSION), ...common, ...rest, ...name]));
    at += head.length + packed;
  }
  const counts = [...two(parts.length), ...two(parts.length)];
  const sizes = [...four(lengthOf(central)), ...four(at)];
  const end = Uint8Array.from([...four(END), ...two(0), ...two(0), ...counts, ...sizes, ...two(0)]);
  return joined([...local, ...central, end]);
}

/** CRC-32 (ISO 3309) of bytes that go on from others of a known sum. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1 ? 0xedb88320 : 0) ^ (sum >>> 1);
  return sum;
});

function two(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function four(value: number): readonly number[] {
  return [...two(value), ...two(value >>> 16)];
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
