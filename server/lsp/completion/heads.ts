import { fold } from '../../engine/text/fold.ts';
import type { WrittenLanguage } from '../../language/document/dominant-language.ts';
import { type Head, heads, type Index, type StatementKind } from '../../language/lexicon/keywords.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { spell, spellings } from './spelling.ts';
import { takenNames } from './taken-names.ts';

/** Statements of a plan in the order in which they are needed most. */
const LIKELY: readonly string[] = [
  '活动',
  '要求',
  '教研组',
  '材料',
  'text',
  'cohort',
  '备课组',
  '师徒结对',
  '清单',
  'assessment',
  'record',
  '处室',
  'teacher',
  'roster',
  '课题',
  '赛课',
  '竞赛',
  '评比',
  '课题组',
  '年级组',
  '领导小组',
  '工作室',
  'plan',
  'calendar',
];
/** One per file, never within 正文. */
const TOP_ONLY: readonly StatementKind[] = ['plan', 'calendar'];

/** The words with which a statement begins, each as a word and, where it has a shape, as a snippet of its shape. */
export function headCandidates(asked: Asked, nested: boolean): readonly Candidate[] {
  const { analysis, language } = asked;
  const taken = takenNames(asked);
  const hasHeader = analysis.units.some(({ blocks }) => blocks[0]?.block.kind === 'Header');
  const empty = analysis.units.length === 0;
  const { shapes } = wordsIn(language).completion;
  const all = heads().filter(
    ({ statement }) => !TOP_ONLY.includes(statement) || !(nested || (statement === 'plan' && hasHeader)),
  );
  return [
    ...own(analysis.kinds),
    ...all.flatMap((head): readonly Candidate[] => {
      const place = LIKELY.indexOf(head.id);
      const first = empty && TOP_ONLY.includes(head.statement) ? 0 : 1;
      const rank = first + (place < 0 ? LIKELY.length : place) / 1000;
      const common = { also: spellings(head), documentation: { of: 'head', id: head.id } } as const;
      const label = spell(head, language);
      const plain: Candidate = { ...common, label, kind: 'head', rank: rank + 1, insert: `${label} ` };
      const snippets = shapes
        .filter((shape) => fold(shape.head) === fold(head.id))
        .map(
          ({ title, body }, i): Candidate => ({
            ...common,
            label: title,
            word: label,
            kind: 'snippet',
            rank: rank + (i === 0 ? 0 : 0.5),
            snippet: withFreeName(body.join('\n'), taken, language),
          }),
        );
      return [...snippets, plain];
    }),
  ];
}

/** A shape whose example of a name stands in the plan already asks for another one. */
function withFreeName(body: string, taken: ReadonlySet<string>, language: WrittenLanguage): string {
  const { newName } = wordsIn(language).completion;
  return body.replace(/\$\{1:([^}]*)\}/, (whole, name: string) => {
    if (!taken.has(fold(name))) return whole;
    let number = 1;
    while (taken.has(fold(newName(number)))) number++;
    return `$\{1:${newName(number)}}`;
  });
}

/** Kinds of group that the file's 词汇 adds. */
function own(kinds: Index<Head> | undefined): readonly Candidate[] {
  const added = new Set([...(kinds?.values() ?? [])].flat().map(({ word }) => word));
  return [...added].map((head, i) => ({
    label: head.id,
    kind: 'head',
    rank: 2 + (LIKELY.indexOf('备课组') + i / 1000) / 1000,
    insert: `${head.id} `,
    also: head.hans,
  }));
}
