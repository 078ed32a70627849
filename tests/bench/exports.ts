import { openSchool } from '../../server/cli/open-school.ts';
import { finished, ready } from '../../server/engine/steps/steps.ts';
import { stepwise } from '../../server/lsp/in-slices.ts';
import { documentHtml } from '../../server/render/document-html.ts';
import { documentDocx } from '../../server/render/docx.ts';
import {
  CALENDAR_FORMATS,
  PERSONAL_FORMATS,
  type Rendered,
  usualLayout,
} from '../../server/render/formats.ts';

const GROUPS = 21;
const WEEKS = 20;
const RUNS = 3;
const PLAN = '大校.plan';
const NOTHING = ready('');

/** What one file costs, the best of some runs. */
export interface ExportCost extends Cost {
  readonly name: string;
}

interface Cost {
  /** Milliseconds, all in one go. */
  readonly time: number;
  /** Longest time in which a server that makes it does nothing else, in milliseconds. */
  readonly held: number;
  /** Bytes. */
  readonly size: number;
}

/** Every format of the calendar of a school of 21 groups, of its plan, and of the page of one teacher. */
export async function exportCosts(
  events: number,
): Promise<{ readonly events: number; readonly costs: readonly ExportCost[] }> {
  const school = openSchool([{ path: PLAN, text: planOf(events) }], () => null, {
    today: null,
    holidays: null,
    language: 'zh-Hans',
  });
  const view = school.calendar();
  const person = school.personal('组长1');
  const outline = school.document(PLAN);
  const files: (readonly [string, () => Rendered])[] = [
    ...Object.entries(CALENDAR_FORMATS).map(
      ([name, render]) => [name, () => render(view, usualLayout(name), 'zh-Hans')] as const,
    ),
    ...(['xlsx', 'docx', 'html'] as const).map(
      (name) =>
        [`${name} 安排表`, () => CALENDAR_FORMATS[name]?.(view, 'table', 'zh-Hans') ?? NOTHING] as const,
    ),
    ...(['html', 'docx'] as const).map(
      (name) => [`${name} 我的学期`, () => PERSONAL_FORMATS[name]?.(person, 'zh-Hans') ?? NOTHING] as const,
    ),
    ...(outline === null
      ? []
      : ([
          ['docx 全文', () => documentDocx(outline)],
          ['html 全文', () => documentHtml(outline)],
        ] as const)),
  ];
  const costs: ExportCost[] = [];
  for (const [name, make] of files) costs.push({ name, ...(await costOf(make)) });
  return { events: view.occurrences.length, costs };
}

async function costOf(make: () => Rendered): Promise<Cost> {
  let time = Number.POSITIVE_INFINITY;
  let held = Number.POSITIVE_INFINITY;
  let size = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    const made = await finished(make());
    time = Math.min(time, performance.now() - before);
    held = Math.min(held, await heldBy(make()));
    size = typeof made === 'string' ? new TextEncoder().encode(made).length : made.length;
  }
  return { time, held, size };
}

/** The longest time in which nothing else has its turn. */
async function heldBy(work: Rendered): Promise<number> {
  let last = performance.now();
  let longest = 0;
  let ended = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!ended) setImmediate(turn);
  };
  setImmediate(turn);
  await stepwise(work, () => false);
  ended = true;
  return Math.max(longest, performance.now() - last);
}

function planOf(events: number): string {
  const each = Math.round(events / GROUPS / WEEKS);
  const groups = Array.from({ length: GROUPS }, (_, at) => `教研组 第${at + 1}组 { 组长 组长${at + 1} }`);
  const activities = groups.flatMap((_, group) =>
    Array.from(
      { length: each },
      (_, at) =>
        `活动 活动${at + 1} { 组织 第${group + 1}组  主讲 组长${group + 1}  时间 每周${'一二三四五'[at % 5]} ${8 + (at % 9)}:${10 + group}—${8 + (at % 9)}:${20 + group} }`,
    ),
  );
  return `计划 "大校" { 学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
${[...groups, ...activities].join('\n')}
要求 听课 每位教师 每周 不少于2节
`;
}
