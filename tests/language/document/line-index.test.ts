import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changedLineStarts, lineStarts, positionAt } from '../../../server/language/document/line-index.ts';

const text = fc.string({ unit: fc.constantFrom('\r', '\n', '\r\n', '周', 'a'), maxLength: 12 });
const editors = (content: string) => TextDocument.create('file:///a.plan', 'jiaoyan-plan', 1, content);

test('lines end as editors let them end, whatever system the file is from', () => {
  fc.assert(
    fc.property(text, fc.nat(12), (content, offset) => {
      const document = editors(content);
      // Between the two characters of one line end editors see its first; nothing is ever said of that place.
      fc.pre(content.slice(offset - 1, offset + 1) !== '\r\n' && offset <= content.length);
      expect(positionAt(lineStarts(content), offset)).toEqual(document.positionAt(offset));
    }),
    { numRuns: 2000 },
  );
});

test('a change leaves the lines as if the text had been read anew', () => {
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (old, put, a, b) => {
      const [start, end] = [Math.min(a, b, old.length), Math.min(Math.max(a, b), old.length)];
      const now = old.slice(0, start) + put + old.slice(end);
      const change = { start, before: end, after: start + put.length };
      expect(changedLineStarts(now, lineStarts(old), change)).toEqual(lineStarts(now));
    }),
    { numRuns: 5000 },
  );
});
