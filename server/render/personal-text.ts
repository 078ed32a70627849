import { done } from '../engine/steps/steps.ts';
import { shortDate, shortSpan } from './clock.ts';
import { type DutyWords, deadlinesIn, demandText, dutyName, stateOf } from './personal-duties.ts';
import { personalPage } from './personal-page.ts';
import { type Duty, missingIn, type PersonalView } from './personal-view.ts';
import { dayLines, isOwn } from './personal-weeks.ts';
import { personalWords } from './personal-words.ts';
import { oneLine } from './plain.ts';
import { quotaWords } from './quota-words.ts';
import type { RenderLanguage } from './view.ts';
import { weeksOfEntries } from './week-rows.ts';
import { wordsOf } from './words.ts';

/** A teacher's own page to paste into a chat: what she owes, then her weeks. */
export function personalText(view: PersonalView, language: RenderLanguage): string {
  const own = personalWords(language);
  const words = wordsOf(language);
  const all: DutyWords = { own, words, quotas: quotaWords(language) };
  const { title, subtitle } = personalPage(view, language);
  const duties = view.duties.map((duty) => `· ${dutyText(duty, all)}`);
  const events = view.calendar.occurrences.filter(isOwn);
  const coming = {
    ...view.calendar,
    occurrences: events.filter(({ endDate }) => endDate >= (view.today ?? endDate)),
  };
  const weeks = done(weeksOfEntries(coming)).flatMap(({ week, occurrences }) => {
    if (occurrences.length === 0) return [];
    const head =
      week === null
        ? []
        : [
            `${words.weekTitle(week.number)}${words.parenthesis(shortSpan(week.start, week.end))}${week.notes.join(words.list)}`,
          ];
    return [
      [
        ...head.map(oneLine),
        ...dayLines(occurrences, view.name, words, own).map(({ text }) => `· ${text}`),
      ].join('\n'),
    ];
  });
  return `${[
    [title, subtitle].filter((line) => line !== '').join('\n'),
    ...(duties.length === 0 ? [] : [[own.duties, ...duties].join('\n')]),
    ...weeks,
  ].join('\n\n')}\n`;
}

/** 听课：每周 2节，已做 25，还差 3，截止 1/22（落后） */
function dutyText(duty: Duty, all: DutyWords): string {
  const { own, words } = all;
  const { row } = duty;
  const missing = missingIn(row);
  const fact = (label: string, value: string | number | null) =>
    value === null || value === '' ? [] : [`${label} ${value}`];
  const facts = [
    oneLine(`${all.quotas.period(row.period.name)} ${demandText(duty, all)}`),
    ...fact(own.columns.planned, row.planned),
    ...fact(own.columns.recorded, row.recorded),
    ...fact(own.columns.missing, missing),
    ...fact(own.columns.deadline, deadlinesIn(duty, null).map(shortDate).join(words.list)),
  ];
  const state = stateOf(duty, all);
  return `${dutyName(duty, words)}${words.colon}${facts.join(words.comma)}${state === '' ? '' : words.parenthesis(state)}`;
}
