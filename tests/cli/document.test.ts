import { describe, expect, test } from 'vitest';
import { jiaoyan } from './memory.ts';

const disk = { '甲.plan': '正文', '乙.plan': '正文', '空.plan': '空', '错.plan': '错' };
const starts = (bytes: Uint8Array | undefined) => new TextDecoder('latin1').decode(bytes?.subarray(0, 2));

describe('jiaoyan document', () => {
  test('takes the format from the ending of the file', async () => {
    const word = await jiaoyan(['document', '甲.plan', '-o', '甲.docx'], disk);
    expect(word).toMatchObject({ status: 0, out: '' });
    expect(starts(word.files.get('甲.docx'))).toBe('PK');
    const page = await jiaoyan(['document', '甲.plan', '-o', '甲.htm'], disk);
    expect(new TextDecoder().decode(page.files.get('甲.htm'))).toMatch(/^<!DOCTYPE html>/);
  });

  test('prints Markdown where no file is named, and no bytes of Word', async () => {
    expect(await jiaoyan(['document', '甲.plan'], disk)).toMatchObject({
      status: 0,
      out: '# 计划\n\n正文\n',
    });
    expect(await jiaoyan(['document', '甲.plan', '--format', 'docx'], disk)).toMatchObject({
      status: 2,
      out: '',
    });
  });

  test.each([
    [['document', '甲.plan', '乙.plan', '-o', 'x.docx'], 2, '一次只能写一份计划'],
    [['document', '甲.plan', '-o', '甲.plan'], 2, '甲.plan'],
    [['document', '甲.plan', '-o', 'x.pdf'], 2, 'docx、md、html'],
    [['document', '甲.plan', '--format', 'pdf'], 2, 'docx、md、html'],
    [['document', '空.plan', '-o', 'x.docx'], 1, '没有可以写成文件的内容'],
    [['document'], 2, 'jiaoyan document'],
  ])('%j leaves nothing behind', async (call, status, said) => {
    const ran = await jiaoyan(call, disk);
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(said);
    expect(ran.files.size).toBe(Object.keys(disk).length);
  });

  test('writes a plan with errors all the same, and says so by its status', async () => {
    const ran = await jiaoyan(['document', '错.plan', '-o', 'x.md'], disk);
    expect(ran.status).toBe(1);
    expect(ran.files.has('x.md')).toBe(true);
  });
});

describe('Excel on the command line', () => {
  test('by the ending or by --format, never to the screen', async () => {
    const calendar = await jiaoyan(['calendar', '甲.plan', '-o', '甲.xlsx'], disk);
    expect(starts(calendar.files.get('甲.xlsx'))).toBe('PK');
    const word = await jiaoyan(['calendar', '甲.plan', '--format', 'docx', '-o', '甲'], disk);
    expect(starts(word.files.get('甲'))).toBe('PK');
    const quotas = await jiaoyan(['quotas', '甲.plan', '-o', '配额.xlsx'], disk);
    expect(starts(quotas.files.get('配额.xlsx'))).toBe('PK');
    expect((await jiaoyan(['quotas', '甲.plan', '--format', 'xlsx'], disk)).status).toBe(2);
  });
});
