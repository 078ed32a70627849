import { describe, expect, it } from 'vitest';
import { fakeProgram, jiaoyan, sum } from './memory.ts';

const oneLine = (text: string) => expect(text.trimEnd().split('\n')).toHaveLength(1);

describe('a wrong call', () => {
  it.each([
    [['chek', 'a.plan'], 'check'],
    [['check', '--fromat', 'json', 'a.plan'], '--format'],
    [['check', '--off', 'sum-mismach', 'a.plan'], 'sum-mismatch'],
    [['explain', 'sum-missmatch'], 'sum-mismatch'],
    [['calendar', 'a.plan', '--group', '语文粗'], '语文组'],
    [['calendar', 'a.plan', '--person', '李花'], '李华'],
  ])('%j gets a suggestion in one line and status 2', async (call, suggestion) => {
    const { status, out, err } = await jiaoyan(call, { 'a.plan': '好' });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(suggestion);
    oneLine(err);
  });

  it.each([
    [['check']],
    [['check', '没有.plan']],
    [['check', 'a.plan', '--format', 'pdf']],
    [['check', 'a.plan', '--today', '2026-02-30']],
    [['check', 'a.plan', '--max-warnings', '-1']],
    [['check', 'a.plan', '--format']],
    [['check', 'a.plan', '--help=yes']],
    [['calendar', 'a.plan', '--layout', '圆形']],
    [['calendar', 'a.plan', '-o', 'a.plan', '--format', 'ics']],
    [['calendar', 'a.plan', '-o', '日历.pdf']],
    [['calendar', 'a.plan', '-o', 'constructor']],
    [['calendar', 'a.plan', '-o', './a.plan', '--format', 'html']],
    [['calendar', 'a.plan', '-o', '锁/a.ics']],
    [['calendar', 'a.plan', '--holidays', '没有.json']],
    [['format', '--check', '--write', 'a.plan']],
    [['format', '--write', '-']],
    [['new', '-o', 'a.plan']],
    [['new', '--template', '工厂']],
    [['server']],
    [['server', '--socket', '70000']],
  ])('%j is refused in one line with status 2, and nothing is written', async (call) => {
    const { status, out, err, files } = await jiaoyan(call, { 'a.plan': '好' });
    expect([status, out]).toEqual([2, '']);
    oneLine(err);
    expect([...files.keys()]).toEqual(['a.plan']);
    expect(new TextDecoder().decode(files.get('a.plan'))).toBe('好');
  });

  it('without a command shows the commands on standard error', async () => {
    const { status, out, err } = await jiaoyan([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('jiaoyan check');
  });

  it('answers in English when asked, wherever --lang stands', async () => {
    for (const call of [
      ['--lang', 'en', 'chek'],
      ['chek', '--lang=en'],
    ]) {
      expect((await jiaoyan(call)).err).toBe('error: there is no command "chek"; did you mean check?\n');
    }
  });
});

describe('help and version', () => {
  it('go to standard output with status 0', async () => {
    expect(await jiaoyan(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n', err: '' });
    const help = await jiaoyan(['calendar', '--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const option of ['--format', '--layout', '--group', '--person', '--from', '--to', '--lang'])
      expect(help.out).toContain(option);
    expect((await jiaoyan(['check', '--help', '--lang', 'en'])).out).toContain('usage: jiaoyan check');
  });

  it('explain every option of every command in both languages', async () => {
    for (const language of ['zh', 'en']) {
      for (const command of ['check', 'calendar', 'quotas', 'format', 'new', 'explain', 'server']) {
        const { out } = await jiaoyan([command, '--help', '--lang', language]);
        for (const line of out.split('\n').filter((text) => text.startsWith('  ')))
          expect(line).toMatch(/--[a-z-]+.* {2,}\S/);
      }
    }
  });
});

describe('check', () => {
  it('tells by its status whether the plans stand', async () => {
    expect((await jiaoyan(['check', 'a.plan'], { 'a.plan': '好' })).status).toBe(0);
    expect((await jiaoyan(['check', 'a.plan'], { 'a.plan': '错' })).status).toBe(1);
    expect((await jiaoyan(['check', 'a.plan'], { 'a.plan': '警' })).status).toBe(0);
    expect((await jiaoyan(['check', '--max-warnings', '0', 'a.plan'], { 'a.plan': '警' })).status).toBe(1);
    expect((await jiaoyan(['check', '--max-warnings', '1', 'a.plan'], { 'a.plan': '警' })).status).toBe(0);
    expect((await jiaoyan(['check', '--off', 'sum-mismatch', 'a.plan'], { 'a.plan': '错' })).status).toBe(0);
  });

  it('reads folders in order, each file once', async () => {
    const disk = { '计划/b.plan': '错', '计划/a.plan': '错', '计划/x.txt': '错' };
    const { out } = await jiaoyan(['check', '计划', './计划/a.plan', '--format', 'json'], disk);
    const { files, errors, diagnostics } = JSON.parse(out);
    expect({ files, errors }).toEqual({ files: 2, errors: 2 });
    expect(diagnostics.map((d: { file: string }) => d.file)).toEqual(['计划/a.plan', '计划/b.plan']);
  });

  it('shows the line also of a file that is only imported', async () => {
    const openSchool = () => ({
      ...fakeProgram.openSchool([], () => null, { today: null, holidays: null, language: 'en' }),
      check: async () => [{ ...sum, file: '校历.plan' }],
    });
    const { out } = await jiaoyan(
      ['check', 'a.plan'],
      { 'a.plan': '好', '校历.plan': '校历 {\r\n  第二学期\r\n}' },
      { program: { openSchool } },
    );
    expect(out).toContain(' 2 |   第二学期\n');
  });

  it('reads standard input', async () => {
    const { status, out } = await jiaoyan(['check', '-']);
    expect(status).toBe(1);
    expect(out).toContain('-:2:1: 错误: ');
  });

  it('reads GB18030 and says so; refuses what is no text', async () => {
    const gb = new Uint8Array([0xbc, 0xc6, 0xbb, 0xae, 0x0a]); // 计划
    const { status, err } = await jiaoyan(['check', 'a.plan'], { 'a.plan': gb });
    expect([status, err]).toEqual([0, '注意：a.plan 按 GB18030 编码读取\n']);
    expect(
      (await jiaoyan(['check', 'a.plan'], { 'a.plan': new Uint8Array([0x89, 0x50, 0, 0x47]) })).status,
    ).toBe(2);
  });

  it('a file of a folder that cannot be read is named; the others are checked, and the status is 2', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0, 0x47]);
    const disk = { '校/a.plan': '好\n错', '校/b.plan': picture, '校/c.plan': '警', '校/d.plan': picture };
    const { status, out, err } = await jiaoyan(['check', '校', '--format', 'json'], disk);
    const { files, diagnostics } = JSON.parse(out);
    expect([status, files]).toEqual([2, 2]);
    expect(diagnostics.map(({ file }: { file: string }) => file)).toEqual(['校/a.plan', '校/c.plan']);
    expect(err).toBe('错误：校/b.plan 不是文本文件\n错误：校/d.plan 不是文本文件\n');
    for (const other of ['calendar', 'quotas', 'format']) {
      const { status, out } = await jiaoyan([other, '校'], disk);
      expect([other, status, out]).toEqual([other, 2, '']);
    }
  });
});

describe('calendar', () => {
  it('writes the format of the file’s ending, whole, and says so on standard error only', async () => {
    const { status, out, err, files } = await jiaoyan(['calendar', 'a.plan', '-o', '日历.ics'], {
      'a.plan': '好',
    });
    expect([status, out, err]).toEqual([0, '', '已写入 日历.ics\n']);
    expect(new TextDecoder().decode(files.get('日历.ics'))).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('of one person is her own page, unless a layout is asked for', async () => {
    const call = ['calendar', 'a.plan', '--person', '李华', '--format', 'md'];
    expect((await jiaoyan(call, { 'a.plan': '好' })).out).toMatch(/^# 李华 · 我的学期\n/);
    const table = await jiaoyan([...call, '--layout', 'weeks'], { 'a.plan': '好' });
    expect(table.out).toContain('| 周次 | 起止日期 | 主要工作 |');
  });

  it('never replaces a file with an empty calendar', async () => {
    const { status, files } = await jiaoyan(['calendar', 'a.plan', '-o', 'b.csv'], {
      'a.plan': '空',
      'b.csv': '旧',
    });
    expect(status).toBe(1);
    expect(new TextDecoder().decode(files.get('b.csv'))).toBe('旧');
  });

  it('is still made from a plan with errors, with status 1', async () => {
    const { status, out, err } = await jiaoyan(['calendar', 'a.plan'], { 'a.plan': '错' });
    expect(status).toBe(1);
    expect(JSON.parse(out).events.length).toBeGreaterThan(40);
    expect(err).toContain('1 个错误');
  });

  it('finds groups in either script', async () => {
    const { status, out } = await jiaoyan(['calendar', 'a.plan', '--group', '語文組'], { 'a.plan': '好' });
    expect(status).toBe(0);
    const groups = new Set(JSON.parse(out).events.map((e: { group: string | null }) => e.group));
    expect(groups).toEqual(new Set(['语文组', null]));
  });
});

describe('format, new, explain, server', () => {
  it('format prints, checks and writes', async () => {
    expect(await jiaoyan(['format', 'a.plan'], { 'a.plan': '甲\n\n' })).toMatchObject({
      status: 0,
      out: '甲\n',
    });
    expect(await jiaoyan(['format', '--check', 'a.plan'], { 'a.plan': '甲\n\n' })).toMatchObject({
      status: 1,
    });
    expect(await jiaoyan(['format', '--check', 'a.plan'], { 'a.plan': '甲\n' })).toMatchObject({
      status: 0,
      out: '',
    });
    const { files } = await jiaoyan(['format', '--write', 'a.plan'], { 'a.plan': '甲\n\n' });
    expect(new TextDecoder().decode(files.get('a.plan'))).toBe('甲\n');
  });

  it('new writes a starter plan', async () => {
    const { status, files } = await jiaoyan(['new', '-o', 'b.plan', '--lang', 'en']);
    expect(status).toBe(0);
    expect(new TextDecoder().decode(files.get('b.plan'))).toBe('plan school\n');
  });

  it('explain shows a page in the reader’s language', async () => {
    expect(await jiaoyan(['explain', 'sum-mismatch', '--lang', 'en'])).toMatchObject({
      status: 0,
      out: '# sum-mismatch en\n',
    });
  });

  it('server starts on the channel that is named', async () => {
    expect((await jiaoyan(['server', '--stdio'])).status).toBe(0);
    expect((await jiaoyan(['server', '--socket=6009'])).status).toBe(1);
  });

  it('a failure of the program is not taken for a wrong call', async () => {
    const openSchool = () => {
      throw new TypeError('broken');
    };
    await expect(jiaoyan(['check', 'a.plan'], { 'a.plan': '' }, { program: { openSchool } })).rejects.toThrow(
      'broken',
    );
  });
});

describe('the script of what is written', () => {
  const heading = async (text: string, ...more: string[]) =>
    (await jiaoyan(['quotas', 'a.plan', ...more], { 'a.plan': text })).out.split(/\s/)[0];

  it('is that of the plans, unless the call says another', async () => {
    const traditional = '計畫 "學校" { 學年 115學年度 }';
    expect(await heading(traditional)).toBe('對象');
    expect(await heading(traditional, '--lang', 'zh-Hans')).toBe('对象');
    expect(await heading(traditional, '--lang', 'en')).toBe('Who');
    expect(await heading('计划 "学校" { 学年 2026—2027 }')).toBe('对象');
    expect(await heading('plan "School" { school year 2026—2027 }')).toBe('对象');
  });

  it('is simplified where only some plans are traditional', async () => {
    const files = { 'a.plan': '計畫 "學校"', 'b.plan': '计划 "学校"' };
    expect((await jiaoyan(['quotas', 'a.plan', 'b.plan'], files)).out).toMatch(/^对象/);
  });
});
