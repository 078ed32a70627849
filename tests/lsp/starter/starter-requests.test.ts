import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Starter, Starters } from '../../../server/lsp/starter-requests.ts';
import { TestClient } from '../../support/lsp-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = new TestClient({});
  await client.start();
});
afterAll(() => client.stop());

const starter = (params: object) => client.connection.sendRequest<Starter>('jiaoyan/starter', params);

describe('A client that offers a new plan', () => {
  test('knows the kinds in each script, and the terms from the present one on', async () => {
    const { templates, terms } = await client.connection.sendRequest<Starters>('jiaoyan/starters', {
      today: '2026-11-21',
    });
    const each = templates.map(({ language, kind }) => `${language} ${kind}`);
    expect([...new Set(each)]).toHaveLength(9);
    expect(terms.map(({ schoolYear, term }) => [schoolYear, term])).toEqual([
      [2026, 1],
      [2026, 2],
      [2027, 1],
      [2027, 2],
    ]);
    expect(terms[1]).toMatchObject({ start: '2027-02-22', end: '2027-07-02' });
  });

  test('between two terms is offered the next', async () => {
    const { terms } = await client.connection.sendRequest<Starters>('jiaoyan/starters', {
      today: '2026-08-01',
    });
    expect(terms[0]).toMatchObject({ schoolYear: 2026, term: 1 });
  });

  test('is given text, a name for the file, and the place to begin', async () => {
    const plan = await starter({ template: '学校', schoolYear: 2026, term: 1 });
    expect(plan.name).toBe('2026—2027学年第一学期教研计划.plan');
    expect(plan.text.slice(plan.first?.start, plan.first?.end)).toBe('城北实验小学');
    const named = await starter({
      template: '教研组',
      schoolYear: 2026,
      term: 1,
      school: '城南中学',
      groups: ['科学/艺术组'],
    });
    expect(named.name).toBe('科学 艺术组.plan');
    expect(named.text.slice(named.first?.start, named.first?.end)).toBe('张敏');
  });

  test('is told when it asks for what there is not', async () => {
    await expect(starter({ template: '工厂', schoolYear: 2026, term: 1 })).rejects.toThrow();
    await expect(starter({ template: '学校', schoolYear: 1066, term: 1 })).rejects.toThrow();
    await expect(client.connection.sendRequest('jiaoyan/starters', { today: 'morgen' })).rejects.toThrow();
  });
});
