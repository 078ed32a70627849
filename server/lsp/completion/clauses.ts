import { fold } from '../../engine/text/fold.ts';
import { type ClauseWord, clausesAt, clauseWords, type Slot } from '../../language/lexicon/keywords.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import type { Around } from './place.ts';
import { spell, spellings } from './spelling.ts';

/** Clause words that may well stand several times in one block. */
const REPEATED: readonly Slot[] = [
  'stage',
  'exam',
  'closure',
  'makeup',
  'bell',
  'weekStart',
  'countsFor',
  'files',
  'termSpan',
];
/** What most blocks of a kind want first. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  activity: [
    '组织',
    '时间',
    '地点',
    '主讲',
    '参加',
    '遇假',
    '主题',
    '课型',
    '负责',
    '步骤',
    '阶段',
    '级别',
    '状态',
    '产出',
    '形式',
  ],
  quota: ['截止', '报送', '负责', '对象', '听课只计', '时间', '组织'],
  record: ['时间', '主讲', '参加', '地点', '主题'],
  group: ['组长', '成员', '固定时间', '地点', '副组长', '隶属', '年级', '学科', '人数'],
  plan: ['学校', '学年', '引用', '上级', '名册', '发文单位', '日期', '层级'],
  calendar: ['学年', '第#学期', '每周始于', '考试', '停课', '放假', '调休', '节次', '教学周', '预备周'],
  vocabulary: ['又称', '单位', '属于', '计入', '自理', '排定', '误作', '英文', '释义', '必填', '必存'],
  teacher: ['学科', '年级', '教研组', '教龄', '年龄', '职称', '职务', '荣誉'],
};

/** The clause words that a statement of this kind may hold and does not hold yet. */
export function clauseCandidates(
  asked: Asked,
  around: Around,
  rank: number,
  before = '',
): readonly Candidate[] {
  const bells = isOf(around, 'bells');
  return clauseWords(around.kind)
    .filter(({ slot }) => (around.kind === 'calendar' ? bells === (slot === 'bell') : true))
    .filter(({ id, slot }) => REPEATED.includes(slot) || !around.present.includes(id))
    .flatMap((word, i) =>
      candidatesOf(asked, around, word, rank + likelihood(asked, around, word, i), before),
    );
}

/** Whether the innermost block belongs to a clause of this slot: 节次 { … }. */
function isOf({ kind, owner }: Around, slot: Slot): boolean {
  const text = fold(owner.trim());
  return clausesAt(kind, text, 0).some((match) => match.length === text.length && match.word.slot === slot);
}

function likelihood({ names }: Asked, { kind }: Around, { id }: ClauseWord, order: number): number {
  const usual = LIKELY[kind]?.indexOf(id) ?? -1;
  const uses = names.clauseUse.get(`${kind}:${id}`) ?? 0;
  return (usual < 0 ? 40 + order : usual) / 100 - Math.min(uses, 50) / 1000;
}

function candidatesOf(
  { language }: Asked,
  { present }: Around,
  word: ClauseWord,
  rank: number,
  before: string,
): readonly Candidate[] {
  const common = {
    kind: 'clause',
    also: spellings(word),
    documentation: { of: 'clause', id: word.id },
  } as const;
  const end = word.slot === 'flag' ? '' : ' ';
  const label = spell(word, language);
  if (word.pattern !== true) return [{ ...common, label, rank, insert: `${before}${label}${end}` }];
  // 第#周: what the number is follows from those that stand already.
  const number = present.filter((id) => id === word.id).length + 1;
  const numbers =
    word.slot === 'termSpan' ? (number > 2 ? [] : [termNumber(number, language)]) : [String(number)];
  return numbers.map((text) => {
    const written = label.replace('#', text);
    return { ...common, label: written, rank, insert: `${before}${written}${end}` };
  });
}

function termNumber(number: number, language: Asked['language']): string {
  return language === 'en' ? String(number) : (['一', '二'][number - 1] ?? String(number));
}
