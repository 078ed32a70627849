import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionsAt } from './acting.ts';

const all = (text: string) => actionsAt({ '计划.plan': `<|>${text}` }, ['source.fixAll'])[0];

test('全部修复 makes every safe change at once, and a second time there is nothing to do', () => {
  const text =
    '活动集体备课 {\n  时间 机动\n  主讲陈老师\n} }\n要求 听课 每位教师 每学期 至少10节以上\n要求 备课 每位教师 每周三节';
  const done = all(text);
  expect(done?.action.title).toBe('全部修复（4处）');
  expect(done?.action.kind).toBe('source.fixAll.jiaoyan');
  const after = done?.files['计划.plan'] ?? '';
  expect(after).toBe(
    '活动 集体备课 {\n  时间 机动\n  主讲 陈老师\n}\n要求 听课 每位教师 每学期 至少10节\n要求 备课 每位教师 每周三节',
  );
  expect(all(after)).toBeUndefined();
});

test('All of one kind are mended at once, the way the first one is', () => {
  const text =
    '活动 <|>群众备课 { 时间 机动 }\n要求 群众备课 每个教研组 每学期 至少10次以上\n要求 听课 每位教师 每学期 至少10节以上\n';
  const done = actionsAt({ '计划.plan': text }, ['quickfix']).find(({ action }) =>
    action.title.startsWith('本文件同类问题'),
  );
  expect(done?.action.title).toBe('本文件同类问题一并这样修复（2处）');
  expect(done?.action.diagnostics).toHaveLength(2);
  expect(done?.files['计划.plan']).toBe(text.replace('<|>', '').replaceAll('群众备课', '集体备课'));
});

test('One by itself has nothing alike', () => {
  const one = actionsAt({ '计划.plan': '活动 <|>群众备课 { 时间 机动 }' }, ['quickfix']);
  expect(one.map(({ action }) => action.title).filter((title) => title.includes('同类'))).toEqual([]);
});

test('Nothing is offered where nothing can be mended without asking', () => {
  expect(all('活动 <|>群众备课 { 时间 机动 }'.replace('<|>', ''))).toBeUndefined();
});

test('All that can be mended safely in the accepted plans is mended in one go', () => {
  const folder = 'tests/fixtures/acceptance';
  const plans = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.plan'),
  );
  expect(plans.length).toBeGreaterThan(0);
  for (const file of plans) {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
    const after = all(text)?.files['计划.plan'];
    if (after !== undefined) expect(all(after), file).toBeUndefined();
  }
});
