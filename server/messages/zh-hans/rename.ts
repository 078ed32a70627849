import type { RenameRefusal, RenameWords } from '../rename-words.ts';

const at = ({ place }: RenameRefusal): string => (place ? `（${place.file}第${place.line}行）` : '');

export const rename: RenameWords = {
  standard: ({ name }) => `“${name}”是计划语言自带的词，不能改名；可以在词汇中另立学校自己的说法`,
  value: ({ name }) => `“${name}”是填写的内容，不是名称，请直接修改`,
  file: ({ name }) => `“${name}”是文件：请在文件列表中改名，各份计划里的引用会随之更新`,
  empty: () => '名称不能为空',
  lineBreak: () => '名称不能换行，也不能含有三个连续的引号',
  tooLong: () => '名称最多200个字',
  keyword: ({ name }) => `“${name}”在计划里另有用处，不能用作名称`,
  clash: (refusal) => `“${refusal.name}”已经是别的名称${at(refusal)}，改名后两者将分不清`,
  table: (refusal) => `表格${at(refusal)}里也有这个名称，新名称不能含逗号、顿号、分号、斜线或引号`,
  unreadable: (refusal) => `改成“${refusal.name}”后，有一句话会被读成别的意思${at(refusal)}，请换一个名称`,
};
