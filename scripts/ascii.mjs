// Escapes what esbuild leaves unescaped: characters inside of regular expressions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Behind a backslash an escape would be another one. */
const UNSAFE = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]|String\.raw/;

/** A script of which each character is a byte: it is read and kept in half the time and space. */
export const ascii = {
  name: 'ascii',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        if (UNSAFE.test(text)) throw new Error(`${path} holds text that cannot be escaped`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text.replace(/[^\0-\x7f]/g, escaped));
      }
    });
  },
};

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
