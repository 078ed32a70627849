import { describe, expect, it } from 'vitest';
import { looksLikePerson } from '../../../server/language/lexicon/person-name.ts';

describe('没有声明的名字像不像一个人', () => {
  it.each(['陈刚', '周一鸣', '杨校长', '楊校長', '李老师', '欧阳修文', 'Mary Brown'])('%s 是人', (name) => {
    expect(looksLikePerson(name)).toBe(true);
  });

  it.each([
    '青年教师',
    '骨干',
    '家长',
    '学生',
    '语文组',
    '高三教师',
    '高级教师',
    '高年级',
    '任课教师',
    '党支部',
    '关工委',
    '教科室',
    '专家',
    '全体教师',
    '班主任',
    '成员',
    '中层',
    '毕业班',
    '',
  ])('%s 不是一个人', (name) => {
    expect(looksLikePerson(name)).toBe(false);
  });
});
