import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../server/engine/plan/condition.ts';
import { membersOf, membersOfGroup, membersOfName } from '../../../server/engine/plan/members.ts';
import { declared, group, name, people, person, somewhere } from '../../support/plan-builders.ts';

const school = declared({
  groups: [
    group('教研组', '语文组', '张敏', '李华、王芳'),
    group('教研组', '数学组', '周洋', '吴静', { subjects: [name('数学')] }),
    group('年级组', '三年级组', '李华', '吴静、孙梅'),
  ],
  people: [
    person('张敏', { age: 48, service: 26, subjects: ['语文'], title: '高级教师' }),
    person('李华', { age: 35, service: 12, subjects: ['语文'], grades: ['三年级'] }),
    person('王芳', { age: 26, service: 3, subjects: ['语文'] }),
    person('周洋', { age: 40, service: 17, posts: ['教研组长'] }),
    person('吴静', { age: 24, service: 1, grades: ['三年级'] }),
    person('孙梅', { subjects: ['英语'], groups: ['英语组'] }),
  ],
  cohorts: [
    { name: name('青年教师'), condition: service(null, 3), members: [], size: null, source: somewhere() },
    {
      name: name('骨干教师'),
      condition: null,
      members: [name('张敏'), name('陈刚')],
      size: null,
      source: somewhere(),
    },
    { name: name('甲'), condition: is('乙'), members: [], size: null, source: somewhere() },
    {
      name: name('乙'),
      condition: { kind: 'not', of: is('甲'), source: somewhere() },
      members: [],
      size: null,
      source: somewhere(),
    },
  ],
});

function service(min: number | null, max: number | null): Condition {
  const bound = (value: number | null) => (value === null ? null : { value, inclusive: true });
  return { kind: 'service', min: bound(min), max: bound(max), source: somewhere() };
}

function is(text: string): Condition {
  return { kind: 'is', name: name(text), source: somewhere() };
}

describe('谁在其中', () => {
  it.each([
    ['语文组', '张敏 李华 王芳'],
    ['語文組', '张敏 李华 王芳'],
    ['教研组', '张敏 李华 王芳 周洋 吴静'],
    ['教师', '张敏 李华 王芳 周洋 吴静 孙梅'],
    ['语文教师', '张敏 李华 王芳'],
    ['数学教师', '周洋 吴静'],
    ['语文组教师', '张敏 李华 王芳'],
    ['三年级教师', '李华 吴静'],
    ['三年级组教师', '李华 吴静 孙梅'],
    ['语文组长', '张敏'],
    ['语文组组长', '张敏'],
    ['年级组长', '李华'],
    ['教研组长', '周洋 张敏'],
    ['高级教师', '张敏'],
    ['骨干教师', '张敏 陈刚'],
    ['张敏、吴静', '张敏 吴静'],
  ])('%s → %s', (text, expected) => {
    expect(membersOf(people(text), school).known.join(' ')).toBe(expected);
  });

  it('教龄不详的人使群体人数不能确定', () => {
    const young = membersOf(people('青年教师'), school);
    expect(young).toEqual({ known: ['王芳', '吴静'], count: null, complete: false });
  });

  it('人人教龄都清楚时，群体人数确定', () => {
    const narrowed = membersOf(people('语文组', { condition: service(12, null) }), school);
    expect(narrowed).toEqual({ known: ['张敏', '李华'], count: 2, complete: true });
  });

  it('三年级每位语文教师：两个条件都满足', () => {
    expect(membersOf(people('语文教师', { within: [name('三年级')] }), school).known).toEqual(['李华']);
  });

  it('互相定义的群体不会没完没了', () => {
    expect(membersOf(people('甲'), school)).toEqual({ known: [], count: null, complete: false });
  });

  it('没有声明的名字说不出是谁', () => {
    expect(membersOfName('专家', school)).toBeNull();
    expect(membersOf(people('专家、张敏'), school)).toEqual({
      known: ['张敏'],
      count: null,
      complete: false,
    });
  });

  it('成员、组长指组织者自己的人', () => {
    const chinese = school.groups[0] ?? null;
    expect(membersOf(people('', { inTurn: true }), school, chinese).known).toEqual(['张敏', '李华', '王芳']);
    expect(membersOf(people('组长'), school, chinese).known).toEqual(['张敏']);
  });

  it('只有人数的组：人数可知，名字不全', () => {
    const nine = group('教研组', '体育组', '何强', '', { size: 9 });
    expect(membersOfGroup(nine, declared({ groups: [nine] }))).toEqual({
      known: ['何强'],
      count: 9,
      complete: false,
    });
  });

  it('21个无名的教研组有21位组长，教师多少不知道', () => {
    const scope = declared({ groups: [group('教研组', null, '', '', { count: 21 })] });
    expect(membersOf(people('教研组长'), scope)).toEqual({ known: [], count: 21, complete: false });
    expect(membersOf(people('教师'), scope).count).toBeNull();
  });

  it('没有名册时，每位教师就是各组的人，一人在两组只算一次', () => {
    const scope = declared({
      groups: [group('教研组', '甲组', '张敏', '李华'), group('课题组', '乙组', '李华', '王芳')],
    });
    expect(membersOf(people('教师'), scope)).toEqual({
      known: ['张敏', '李华', '王芳'],
      count: 3,
      complete: true,
    });
  });
});
