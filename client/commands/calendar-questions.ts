import { l10n, QuickPickItemKind } from 'vscode';
import type { CalendarFacts } from './export-server.ts';
import type { Question } from './questions.ts';

/** One answer; each question uses its own part. */
export interface Answer {
  readonly format?: string;
  readonly layout?: string;
  readonly group?: string;
  readonly person?: string;
  /** A teacher's own page in place of a layout. */
  readonly ownPage?: boolean;
  /** A file for each of them. */
  readonly eachGroup?: boolean;
  readonly eachPerson?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** Formats that are tables, and so have a layout. */
const TABLES = ['xlsx', 'docx', 'html', 'md'];

export function formatQuestion(): Question<Answer> {
  const choice = (label: string, format: string, description: string) => ({
    label,
    description,
    value: { format },
  });
  return {
    placeholder: l10n.t('What kind of file?'),
    choices: [
      choice('Excel', 'xlsx', l10n.t('a table to print and to sort')),
      choice('Word', 'docx', l10n.t('a table to edit and to hand in')),
      choice(l10n.t('Calendar of a phone'), 'ics', 'ICS'),
      choice(l10n.t('Web page'), 'html', l10n.t('to look at and to print')),
      choice(l10n.t('Plain text'), 'text', l10n.t('for a chat group')),
      choice('CSV', 'csv', l10n.t('a row for each event')),
      choice('Markdown', 'md', ''),
    ],
  };
}

export function layoutQuestion(format: string | undefined): Question<Answer> | null {
  if (format === undefined || !TABLES.includes(format)) return null;
  const choice = (label: string, layout: string, description: string) => ({
    label,
    description,
    value: { layout },
  });
  return {
    placeholder: l10n.t('Which layout?'),
    choices: [
      choice(l10n.t('School calendar'), 'weeks', l10n.t('weeks, main work, who is responsible')),
      choice(l10n.t('Activity schedule'), 'table', l10n.t('time, content, speakers, participants, place')),
      choice(l10n.t('Week grid'), 'grid', l10n.t('weeks down, weekdays across')),
      choice(l10n.t('Work of a week'), 'days', l10n.t('a row for each day')),
      choice(l10n.t('By department'), 'departments', l10n.t('a column for each group')),
      choice(l10n.t('By month'), 'months', l10n.t('a row for each month')),
      {
        label: l10n.t('Page of a teacher'),
        description: l10n.t('what is next, what is owed and by when, week by week'),
        value: { ownPage: true },
      },
    ],
  };
}

/** `ownPage`: of people only. */
export function whoseQuestion({ events }: CalendarFacts, ownPage = false): Question<Answer> | null {
  const groups = ownPage ? [] : distinct(events.flatMap((event) => event.groups));
  const people = distinct(events.flatMap((event) => [...event.speakers, ...event.participants]));
  if (groups.length + people.length < (ownPage ? 1 : 2)) return null;
  const several: Question<Answer>['choices'] = [
    ...(ownPage ? [] : [{ label: l10n.t('Everything'), value: {} }]),
    ...(groups.length > 1
      ? [
          {
            label: l10n.t('A file for each group'),
            description: groups.join('、'),
            value: { eachGroup: true },
          },
        ]
      : []),
    ...(people.length > 1
      ? [
          {
            label: l10n.t('A file for each person'),
            description: `${people.length}`,
            value: { eachPerson: true },
          },
        ]
      : []),
  ];
  return {
    placeholder: l10n.t('Whose calendar?'),
    choices: [
      ...several,
      ...(groups.length > 0 ? section(l10n.t('Groups')) : []),
      ...groups.map((group) => ({ label: group, value: { group } })),
      ...section(l10n.t('People')),
      ...people.map((person) => ({ label: person, value: { person } })),
    ],
  };
}

/** `today`: the user's own date, ISO. */
export function periodQuestion({ terms }: CalendarFacts, today: string): Question<Answer> | null {
  const weeks = terms.flatMap((term) => term.weeks.map((week) => ({ ...week, term: term.name })));
  if (weeks.length < 2) return null;
  const current = weeks.findIndex(({ end }) => end >= today);
  const near = [weeks[current], weeks[current + 1]].flatMap((week, index) =>
    week && current !== -1
      ? [{ ...weekChoice(week), label: index === 0 ? l10n.t('This week') : l10n.t('Next week') }]
      : [],
  );
  return {
    placeholder: l10n.t('For how long?'),
    choices: [
      { label: l10n.t('All of it'), value: {} },
      ...terms.map(({ name, start, end }) => ({
        label: name,
        description: `${start} — ${end}`,
        value: { from: start, to: end },
      })),
      ...near,
      ...section(l10n.t('Weeks')),
      ...weeks.map(weekChoice),
    ],
  };
}

function weekChoice(week: { number: number; start: string; end: string; term: string }) {
  return {
    label: l10n.t('Week {0}', week.number),
    description: `${week.start} — ${week.end}  ${week.term}`,
    value: { from: week.start, to: week.end },
  };
}

function section(label: string) {
  return [{ label, kind: QuickPickItemKind.Separator }];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
