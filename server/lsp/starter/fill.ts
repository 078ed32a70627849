import type { Template } from '../../data/template.ts';
import { type Day, dayFromIso, iso, weekday } from '../../engine/calendar/day.ts';
import { type Region, usualTerm } from '../../engine/calendar/usual-term.ts';
import { needsQuotes, quoted, rewritten } from '../../school/renaming/quoting.ts';

/** What a user said of the plan to be written; what was left out stays a sample. */
export interface Wishes {
  /** The year in which the school year begins. */
  readonly schoolYear: number;
  readonly term: 1 | 2;
  readonly school?: string;
  readonly groups?: readonly string[];
}

/** The school year and term that all templates are written for. */
const WRITTEN = { schoolYear: 2026, term: 2 } as const;
/** Dates up to this many days into the term belong to its start, others to its end. */
const AT_START = 30;
/** Taiwan counts its school years from 1911. */
const MINGUO = 1911;

/** What a template says of its term, and how the first term has it. */
const FIRST_TERM: Readonly<Record<string, string>> = {
  第二学期: '第一学期',
  第二學期: '第一學期',
  'second term': 'first term',
  'term 2': 'term 1',
  '4月': '11月',
};

/** The template with its term moved and the user's names in place of the samples; null for years that are not known. */
export function fill(template: Template, wishes: Wishes): string | null {
  const region: Region = template.language === 'zh-Hant' ? 'taiwan' : 'mainland';
  const from = usualTerm(WRITTEN.schoolYear, WRITTEN.term, region);
  const to = usualTerm(wishes.schoolYear, wishes.term, region);
  if (!from || !to) return null;
  const year = wishes.schoolYear;
  const words: Readonly<Record<string, string>> = {
    [`${WRITTEN.schoolYear}—${WRITTEN.schoolYear + 1}`]: `${year}—${year + 1}`,
    [`${WRITTEN.schoolYear - MINGUO}學年度`]: `${year - MINGUO}學年度`,
    ...(wishes.term === 1 ? FIRST_TERM : {}),
  };
  const moved = replaceAll(template.text, Object.keys(words), (found) => words[found] ?? found).replace(
    /\d{4}-\d\d-\d\d/g,
    (date) => movedDate(date, from, to),
  );
  return named(withGroups(moved, template, wishes.groups), template, wishes);
}

/** Keeps its distance to the start or the end of the term; at the end, its weekday as well. */
function movedDate(date: string, from: { start: Day; end: Day }, to: { start: Day; end: Day }): string {
  const day = dayFromIso(date);
  if (day === null) return date;
  if (day === from.end) return iso(to.end);
  if (day < from.start + AT_START) return iso(day + to.start - from.start);
  const shifted = day + to.end - from.end;
  return iso(shifted - weekday(shifted) + weekday(day));
}

/** As many groups as the user has: lines of samples that are not needed go, lines for further groups come. */
function withGroups(text: string, template: Template, groups: readonly string[] = []): string {
  const { more } = template;
  if (more === undefined || groups.length === 0) return text;
  const head = more.slice(0, more.indexOf('{}'));
  const isSample = (line: string, sample: string) =>
    [`${head}${sample} {`, `${head}"${sample}" {`].some((start) => line.trimStart().startsWith(start));
  const last = template.groups.at(-1) ?? '';
  const beyond = groups.slice(template.groups.length).map((name) => more.replace('{}', () => written(name)));
  const dropped = template.groups.slice(groups.length);
  return text
    .split('\n')
    .flatMap((line) => {
      const indent = line.slice(0, line.length - line.trimStart().length);
      const kept = dropped.some((sample) => isSample(line, sample)) ? [] : [line];
      return isSample(line, last) ? [...kept, ...beyond.map((group) => indent + group)] : kept;
    })
    .join('\n');
}

/** The user's school and groups; in the title, which is in quotes already, without quotes of their own. */
function named(text: string, { school, groups }: Template, wishes: Wishes): string {
  const names = new Map<string, string>();
  if (wishes.school) names.set(school, wishes.school);
  for (const [index, sample] of groups.entries()) {
    const own = wishes.groups?.[index];
    if (own) names.set(sample, own);
  }
  if (names.size === 0) return text;
  const teachers = new Map([...names].map(([sample, own]) => [`${sample}教师`, own]));
  const samples = [...names.keys()].flatMap((name) => [`"${name}"`, `${name}教师`, name]);
  return text
    .split('\n')
    .map((line) => {
      const title = /"[^"]*\d{4}—[^"]*"/.exec(line)?.[0];
      if (title !== undefined)
        return line.replace(title, () =>
          replaceAll(title, [...names.keys()], (found) => quoted(names.get(found) ?? found).slice(1, -1)),
        );
      return replaceAll(line, samples, (found) => {
        const group = teachers.get(found);
        if (group !== undefined) return isUnsure(group) ? '每位教师' : `${group}教师`;
        const sample = found.replaceAll('"', '');
        const own = names.get(sample) ?? sample;
        return rewritten(found, sample, own, isUnsure(own));
      });
    })
    .join('\n');
}

function written(name: string): string {
  return isUnsure(name) ? quoted(name) : name;
}

/** Half a quotation is none, and would reach for its other half. */
function isUnsure(name: string): boolean {
  return needsQuotes(name) || /["“”「」]/.test(name);
}

/** In one pass, so that nothing that was put in is replaced again; of two that begin alike the longer one. */
function replaceAll(text: string, from: readonly string[], to: (found: string) => string): string {
  const escaped = [...from]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(new RegExp(escaped.join('|'), 'g'), to);
}
