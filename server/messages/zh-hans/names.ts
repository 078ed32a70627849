import type { ProblemData } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { term } from './terms.ts';
import { quoted } from './text.ts';

const KIND: Readonly<Record<string, string>> = {
  activity: '活动',
  group: '组',
  person: '教师',
  cohort: '群体',
};

const UNRESOLVED: Readonly<Record<ProblemData['unresolved-reference']['kind'], (name: string) => string>> = {
  anchor: (name) => `找不到${name}：它不是本计划或校历里的活动、考试或节日，定不出日期`,
  lesson: (name) => `校历的节次里没有${name}`,
  parent: (name) => `找不到上级${name}`,
  import: (name) => `引用的文件里没有${name}`,
  person: (name) => `名册里没有${name}`,
};

const FILE: Readonly<
  Record<ProblemData['file-not-found']['reason'], (data: ProblemData['file-not-found']) => string>
> = {
  missing: ({ path }) => `找不到文件${quoted(path)}，请核对文件名和所在文件夹`,
  unreadable: ({ path }) => `文件${quoted(path)}打不开`,
  outside: ({ path }) =>
    `文件${quoted(path)}在打开的文件夹之外，没有读；请打开包含它的文件夹，或者允许读外面的文件（设置 jiaoyan.files.outside，命令行 --outside）`,
  'too-large': ({ path }) => `文件${quoted(path)}太大，没有读`,
  columns: ({ path, detail }) =>
    `表格${quoted(path)}的第一行里没有${quoted(detail ?? '姓名')}，不知道哪一列是什么`,
  row: ({ path, row, detail }) =>
    `表格${quoted(path)}第${row ?? '?'}行${detail ? `的${quoted(detail)}读不出来` : '没有姓名'}`,
};

/** The circle closed: the first name stands at the end again. */
function cycle(names: readonly string[]): string {
  const closed = names.length > 1 && names[0] === names.at(-1);
  return [...names, ...(closed ? [] : names.slice(0, 1))].join(' → ');
}

/** Names, and what they stand for. */
export const names: Themes['names'] = {
  'unresolved-reference': ({ name, kind }) => UNRESOLVED[kind](quoted(name)),
  'duplicate-name': ({ name, kind }) =>
    kind === 'plan'
      ? `一个文件只写一个计划，后面的${name === '' ? '' : quoted(name)}不算数；请合并，或另存一个文件`
      : `${KIND[kind] ?? term(kind)}${quoted(name)}写了两次，请合并或改名`,
  'import-cycle': ({ cycle: files }) => `文件互相引用，绕回了自己：${cycle(files)}`,
  'group-cycle': ({ cycle: groups }) => `组的隶属关系绕回了自己：${cycle(groups)}`,
  'file-not-found': (data) => FILE[data.reason](data),
  'undefined-cohort': ({ name, groups }) =>
    groups
      ? `没有写有哪些${name}，有关要求暂时落实不到组；可写“${name}”和组名、成员，或只写“${name} 8个”`
      : `没有说明谁是${quoted(name)}，有关要求暂时落实不到人；可写“群体 ${name}：教龄3年以内”，或列出成员、人数`,
  'unknown-activity': ({ name, suggest }) => `${quoted(name)}与“${suggest}”只差一点，是不是写错了？`,
};
