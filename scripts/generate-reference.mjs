// Writes the tables of words in the language reference, between their marks, from the vocabulary; what a word does and
// an example of it come from the pages that the editor shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const VOCABULARY = new URL('../grammar/vocabulary/', import.meta.url);
const PAGES = { zh: '../docs/language.md', en: '../docs/language.en.md' };

const STATEMENTS = {
  plan: ['计划', 'plan'],
  calendar: ['校历', 'calendar'],
  group: ['组', 'group'],
  pair: ['结对', 'mentoring'],
  teacher: ['教师', 'teacher'],
  roster: ['名册', 'roster'],
  cohort: ['群体', 'cohort'],
  activity: ['活动', 'activity'],
  quota: ['要求', 'quota'],
  assessment: ['考核', 'assessment'],
  record: ['记录', 'record'],
  text: ['正文', 'text'],
  vocabulary: ['词汇', 'vocabulary'],
};

const SLOTS = {
  people: ['人、组、群体', 'people, groups, cohorts'],
  names: ['名称，可列几个', 'names, one or several'],
  texts: ['文字，可列几项', 'texts, one or several'],
  text: ['文字', 'text'],
  amount: ['数量', 'an amount'],
  number: ['数', 'a number'],
  time: ['时间（§4）', 'a time (§4)'],
  date: ['日期', 'a date'],
  dayOff: ['取消、顺延、提前、改到周几', 'cancel, postpone, advance, move to a weekday'],
  steps: ['几个步骤，用—或、隔开', 'steps, divided by — or 、'],
  stage: ['一个阶段，细目在花括号里', 'one stage, its details in braces'],
  flag: ['不带值', 'no value'],
  condition: ['条件', 'a condition'],
  schoolYear: ['学年，可带学期', 'a school year, perhaps with its term'],
  files: ['文件名，写在引号里', 'file names in quotes'],
  termSpan: ['某日 至 某日', 'a date to a date'],
  weekday: ['周几', 'a weekday'],
  weekStart: ['= 日期', '= a date'],
  preparatory: ['日期，可不写', 'a date, or nothing'],
  teachingWeek: ['至少几天', 'at least how many days'],
  exam: ['名称、时间，可加 占周、不占周', 'name, time, perhaps “whole week”'],
  closure: ['名称、时间，可加 上午、下午', 'name, time, perhaps morning or afternoon'],
  makeup: ['日期，可加 按 周几', 'a date, perhaps “as” a weekday'],
  bells: ['花括号里逐节写', 'the periods, in braces'],
  bell: ['几点—几点', 'from—to'],
  countsFor: ['名称、数量、算给谁', 'name, amount, for whom'],
};

const HEADINGS = {
  heads: [
    ['语句', '简体', '繁體', 'English', '例'],
    ['Statement', 'English', '简体', '繁體', 'Example'],
  ],
  clauses: [
    ['简体', '繁體', 'English', '后面写', '用在', '意思', '例'],
    ['English', '简体', '繁體', 'Takes', 'In', 'Meaning', 'Example'],
  ],
  words: [
    ['简体', '繁體', 'English'],
    ['English', '简体', '繁體'],
  ],
};

const table = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, VOCABULARY), 'utf8'));
const cell = (words) =>
  words.map((word) => word.replaceAll('|', '\\|').replaceAll('#', 'N')).join('、') || '—';
const rows = (heading, lines) =>
  [heading, heading.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');

/** What `server/messages` says of keywords, in the page's own language: id → [what it does, an example]. */
async function pagesOf(name) {
  const pages = ['zh-hans', 'en'].map((language) => {
    const source = readFileSync(
      new URL(`../server/messages/${language}/keyword-${name}.ts`, import.meta.url),
      'utf8',
    );
    const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
    return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  });
  return (await Promise.all(pages)).map((page) => page[name]);
}

const HEADS = await pagesOf('heads');
const CLAUSES = await pagesOf('clauses');
const example = (text) => `\`${text.replaceAll('\n', ' ').replaceAll('|', '\\|')}\``;

function heads(at) {
  const lines = table('heads').heads.map((head) => [
    STATEMENTS[head.statement][at],
    ...spellings(head, at),
    example(HEADS[at][head.id][1]),
  ]);
  return rows(HEADINGS.heads[at], lines);
}

/** The spellings of a word, in the page's own language first. */
const spellings = ({ hans, hant, en }, at) =>
  at === 0 ? [cell(hans), cell(hant), cell(en)] : [cell(en), cell(hans), cell(hant)];

function clauses(at) {
  const lines = table('clauses').clauses.map((clause) => {
    const places = [...new Set(clause.in)].map((place) => STATEMENTS[place][at]);
    const [says, line] = CLAUSES[at][clause.id];
    return [
      ...spellings(clause, at),
      SLOTS[clause.slot][at],
      places.join(at === 0 ? '、' : ', '),
      says.replaceAll('|', '\\|'),
      example(line),
    ];
  });
  return rows(HEADINGS.clauses[at], lines);
}

const listed = (entries, at) =>
  rows(
    HEADINGS.words[at],
    entries.map((entry) => spellings(entry, at)),
  );

const TABLES = {
  heads,
  clauses,
  items: (at) => listed(table('items').items, at),
  'days-off': (at) => listed(table('items').dayOff, at),
  status: (at) => listed(table('items').status, at),
  units: (at) => listed(table('units').units, at),
  roster: (at) =>
    listed(
      [
        ...table('roster').columns,
        ...table('clauses').clauses.filter(
          ({ in: places, slot }) => places.includes('teacher') && slot !== 'text',
        ),
      ],
      at,
    ),
  records: (at) => listed(table('records').columns, at),
};

/** The page with fresh tables; `language` is zh or en. */
export function reference(page, language) {
  const at = language === 'zh' ? 0 : 1;
  return page.replace(
    /(<!-- words: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open, name, close) => `${open}\n${TABLES[name](at)}\n\n${close}`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [language, path] of Object.entries(PAGES)) {
    const file = new URL(path, import.meta.url);
    writeFileSync(file, reference(readFileSync(file, 'utf8'), language));
  }
}
