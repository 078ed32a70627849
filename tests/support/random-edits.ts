import fc from 'fast-check';

/** Pieces of text that open, close, part and name things: what breaks a plan and what mends it. */
const PIECES = [
  '{',
  '}',
  '"',
  '"""',
  '；',
  '\n',
  '，',
  '：',
  '\r\n',
  '// ',
  ' ',
  '活动 ',
  '要求 听课 ',
  '每周三下午',
  '语文组',
  '教研组 新组',
  '词汇 组织类型 年级部',
  '第',
  '周',
  '。',
  '（',
  '“',
];

/** A stretch of a text (at a share of its length) that is taken out, and what is put there. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }), fc.constant('')),
});

/** The text after each of the edits, one upon the other. */
export function edited(text: string, edits: readonly RandomEdit[]): readonly string[] {
  const texts: string[] = [];
  let current = text;
  for (const { at, remove, insert } of edits) {
    const start = Math.floor(at * (current.length + 1));
    current = current.slice(0, start) + insert + current.slice(start + remove);
    texts.push(current);
  }
  return texts;
}
