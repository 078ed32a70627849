// Writes grammar/jiaoyan-plan.tmLanguage.json from the vocabulary: colours before the server has read anything, and in
// places that have no server. What only a reader can know (glued words, names of people) is left to semantic colours.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const table = (name) =>
  JSON.parse(readFileSync(new URL(`../grammar/vocabulary/${name}.json`, import.meta.url), 'utf8'));
const { heads } = table('heads');
const { clauses } = table('clauses');
const { units } = table('units');
const time = table('time');
const people = table('people');
const quantity = table('quantity');
const items = table('items');

const DIGIT = '[0-9０-９]';
const HAN_NUMERAL = '[零〇一二三四五六七八九十百千两兩]';
const NUMERAL = `(?:${DIGIT}+|${HAN_NUMERAL}+)`;
const OPENERS = '{｛【';
const CLOSERS = '}｝】';
const BREAK = `${OPENERS}${CLOSERS}；;`;
const RANGE = '(?:\\s*(?:—+|–|-|~|～|至|到|to)\\s*)';

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const latin = (text) => /^[\w .]+$/.test(text);

/** A word of the table as a pattern: `#` is a numeral, a blank any blanks; Latin words match whole, in any case. */
function pattern(spelling) {
  const body = spelling.split('#').map(escaped).join(NUMERAL).replaceAll(' ', ' +');
  return latin(spelling) ? `(?i:\\b${body}\\b)` : body;
}

const spellings = (entries) => entries.flatMap(({ hans, hant, en }) => [...hans, ...hant, ...en]);

/** Any word of the entries, the longest first. */
function anyOf(entries, keep = () => true) {
  const words = [...new Set(spellings(entries))]
    .filter(keep)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${words.map(pattern).join('|')})`;
}

const UNIT = anyOf(units);
const SPAN = anyOf(time.unit);
/** Stands before what a statement or clause begins with. */
const START = `(?:^|(?<=[${BREAK}]))\\s*`;
const NUMBERING = `(?:${HAN_NUMERAL}+、|[(（]${NUMERAL}[)）]|${DIGIT}+[.．、)）])\\s*`;
const WORD_END = `(?=$|[\\s:：${BREAK}，,"“《（(])`;
const NOT_NAME = `(?!${anyOf(people.each)}|${anyOf(people.all)}|${anyOf(people.eachPerson)}|${DIGIT}+\\s*${UNIT})`;
const ONE_NAME = `(?:"(?:[^"\\\\]|\\\\.)+"|(?:“[^”]+”|《[^》]+》|[^\\s"“《：:；;，,、。${OPENERS}${CLOSERS}（(/])+)`;
const NAMES = `${NOT_NAME}(?!""")${ONE_NAME}(?:、${ONE_NAME})*`;
const RUN_START = `(?<=^|[\\s，,、${BREAK}])`;

/** What a statement's name looks like to a theme; “activity kind” is tried before “activity”. */
const NAME_SCOPE = {
  vocabulary: 'entity.name.type',
  plan: 'entity.name.section',
  calendar: 'entity.name.section',
  text: 'entity.name.section',
  group: 'entity.name.type',
  pair: 'entity.name.type',
  cohort: 'entity.name.type',
  teacher: 'variable.other.person',
  roster: 'string.unquoted.file',
  activity: 'entity.name.function',
  quota: 'entity.name.function',
  assessment: 'entity.name.section',
  record: 'entity.name.function',
};

/** The first word of a statement and its name. */
function opening(kind) {
  const words = anyOf(heads.filter((head) => head.statement === kind));
  return {
    match: `${START}(${NUMBERING})?(${words})${WORD_END}(?:[ \\t]+(${NAMES}))?`,
    captures: {
      1: { name: 'punctuation.definition.list.jiaoyan-plan' },
      2: { name: `keyword.control.${kind}.jiaoyan-plan` },
      3: { name: `${NAME_SCOPE[kind]}.jiaoyan-plan` },
    },
  };
}

/** A 正文 whose block holds statements again; in every other block the same words are clauses (学校, 学科). */
function section() {
  const { match, captures } = opening('text');
  return {
    begin: `${match}[ \\t]*([${OPENERS}])`,
    beginCaptures: { ...captures, 4: { name: 'punctuation.section.block.begin.jiaoyan-plan' } },
    end: `[${CLOSERS}]`,
    endCaptures: { 0: { name: 'punctuation.section.block.end.jiaoyan-plan' } },
    patterns: [{ include: '$self' }],
  };
}

const named = (name, match) => ({ name: `${name}.jiaoyan-plan`, match });

const DATE = [
  `${DIGIT}{4}(?:-${DIGIT}{1,2}-|\\.${DIGIT}{1,2}\\.|/${DIGIT}{1,2}/)${DIGIT}{1,2}`,
  `(?:${DIGIT}{4}年)?(?:${DIGIT}{1,2}|${HAN_NUMERAL}{1,3})月(?:份|(?:${DIGIT}{1,2}|${HAN_NUMERAL}{1,3})[日号號]|${anyOf(time.monthPart, (word) => !latin(word))})?`,
].join('|');
const CLOCK = `${DIGIT}{1,2}[:：]${DIGIT}{2}`;

/** What may stand in a block, and after a statement's name. The first that fits a place has it. */
const INSIDE = [
  'comment',
  'prose',
  'block',
  'string',
  'line',
  'when',
  'who',
  'clause',
  'amount',
  'punctuation',
];
const include = (names) => names.map((name) => ({ include: `#${name}` }));

const CLAUSE = anyOf([...clauses, ...items.items], (word) => [...word].length > 1);

const repository = {
  comment: { patterns: [named('comment.line.double-slash', '(?:^|(?<=\\s))//.*$')] },
  prose: {
    name: 'string.quoted.triple.jiaoyan-plan',
    begin: '"""',
    end: '"""',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.jiaoyan-plan' } },
    endCaptures: { 0: { name: 'punctuation.definition.string.end.jiaoyan-plan' } },
    contentName: 'meta.embedded.block.markdown',
    // The heading keeps the rule alive where there is no grammar for Markdown.
    patterns: [{ include: 'text.html.markdown' }, named('markup.heading', '^\\s*#{1,6}\\s.*$')],
  },
  statement: { patterns: [section(), ...Object.keys(NAME_SCOPE).map(opening)] },
  block: {
    begin: `[${OPENERS}]`,
    end: `[${CLOSERS}]`,
    beginCaptures: { 0: { name: 'punctuation.section.block.begin.jiaoyan-plan' } },
    endCaptures: { 0: { name: 'punctuation.section.block.end.jiaoyan-plan' } },
    patterns: [{ include: '#inside' }],
  },
  inside: { patterns: include(INSIDE) },
  string: {
    patterns: [
      {
        name: 'string.quoted.double.jiaoyan-plan',
        begin: '"(?!"")',
        end: '"|$',
        patterns: [named('constant.character.escape', '\\\\.')],
      },
      named('string.quoted.double', '“[^”]*”'),
      named('string.quoted.other', '《[^》]*》'),
    ],
  },
  when: {
    patterns: [
      named('constant.other.date', `(?:${DATE})(?:${RANGE}(?:${DATE}|${DIGIT}{1,2}日?))?`),
      named('constant.other.time', `${CLOCK}(?:${RANGE}${CLOCK})?`),
      named(
        'constant.other.week',
        `第${NUMERAL}(?:[、—~～-]第?${NUMERAL})*(?:${SPAN}|${anyOf(time.lesson, (word) => !latin(word))})`,
      ),
      named(
        'support.type.period',
        `(?:${anyOf(time.every)})\\s*${NUMERAL}?\\s*${SPAN}(?:${anyOf(time.weekday, (word) => [...word].length === 1 && !latin(word))}(?!${UNIT}))?`,
      ),
      named(
        'support.type.period',
        anyOf([...time.cycle, ...time.parity, ...time.daily], (word) => word.length > 1),
      ),
      named(
        'constant.language.weekday',
        anyOf(time.weekday, (word) => [...word].length > 1),
      ),
      named(
        'constant.language.weekday',
        `(?:${anyOf(time.unit.filter(({ id }) => id === 'week'))})[一二三四五六日天](?!${UNIT})`,
      ),
      named(
        'constant.language.occasion',
        `${RUN_START}${anyOf([...time.fixed, ...time.point, ...time.undated], (word) => word.length > 1)}(?=$|[\\s:：${BREAK}，,、前后後以内])`,
      ),
    ],
  },
  who: {
    patterns: [
      named(
        'storage.modifier.quantifier',
        `${RUN_START}(?:${anyOf([...people.each, ...people.eachPerson, ...people.all, ...people.average])})`,
      ),
    ],
  },
  amount: {
    patterns: [
      named(
        'keyword.operator.comparison',
        anyOf(
          [
            ...quantity.atLeastBefore,
            ...quantity.atMostBefore,
            ...quantity.moreThanBefore,
            ...quantity.lessThanBefore,
          ],
          (word) => word.length > 1,
        ),
      ),
      {
        match: `(?<![第A-Za-z0-9０-９])(${DIGIT}+(?:\\.${DIGIT}+)?(?:[~～—–-]${DIGIT}+)?)\\s*(${UNIT})?`,
        captures: {
          1: { name: 'constant.numeral.jiaoyan-plan' },
          2: { name: 'keyword.other.unit.jiaoyan-plan' },
        },
      },
      {
        match: `(?<=[\\s每于於少多共过過])(${HAN_NUMERAL}+)(${UNIT})`,
        captures: {
          1: { name: 'constant.numeral.jiaoyan-plan' },
          2: { name: 'keyword.other.unit.jiaoyan-plan' },
        },
      },
    ],
  },
  line: {
    patterns: [
      {
        match: `${START}(${NUMBERING})?(${CLAUSE})${WORD_END}`,
        captures: {
          1: { name: 'punctuation.definition.list.jiaoyan-plan' },
          2: { name: 'keyword.other.clause.jiaoyan-plan' },
        },
      },
    ],
  },
  clause: {
    patterns: [
      named('keyword.other.clause', `${RUN_START}${CLAUSE}${WORD_END}`),
      named(
        'support.constant.choice',
        `${RUN_START}${anyOf([...items.dayOff, ...items.status, ...items.automatic, ...items.occupies], (word) => [...word].length > 1)}${WORD_END}`,
      ),
    ],
  },
  punctuation: { patterns: [named('punctuation.separator', '[：:，,、；;。]')] },
};

/** The grammar as text. */
export function textmate() {
  return `${JSON.stringify(
    {
      information_for_contributors: [
        'Generated by scripts/generate-textmate.mjs from grammar/vocabulary. Do not edit.',
      ],
      name: 'Jiaoyan Plan',
      scopeName: 'source.jiaoyan-plan',
      fileTypes: ['plan'],
      patterns: include(['comment', 'statement', ...INSIDE.slice(1)]),
      repository,
    },
    null,
    2,
  )}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../grammar/jiaoyan-plan.tmLanguage.json', import.meta.url), textmate());
}
