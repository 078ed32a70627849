/** How a file was written, or null: it is no text. */
export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' } | null;

/**
 * UTF-8 with or without byte order mark, else UTF-16 with one, else GB18030 if the bytes allow it. A NUL makes it
 * no text. Line ends stay as they are.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) return checked(attempt(bytes, utf16), 'utf-8');
  if (bytes.includes(0)) return null;
  const utf8 = attempt(bytes, 'utf-8');
  return utf8 === null ? checked(attempt(bytes, 'gb18030'), 'gb18030') : checked(utf8, 'utf-8');
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has next to no control characters; a picture or an archive that happens to decode has many. */
function checked(text: string | null, encoding: 'utf-8' | 'gb18030'): Decoded {
  if (text === null || text.includes('\u0000')) return null;
  const head = text.slice(0, 4096);
  const controls = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return controls * 50 > head.length ? null : { text, encoding };
}
