import { finished } from '../engine/steps/steps.ts';
import { filterCalendar, ofGroup, ofPerson } from '../render/filter.ts';
import { CALENDAR_FORMATS, PERSONAL_FORMATS, usualLayout } from '../render/formats.ts';
import { LAYOUT_NAMES, type Layout, layoutNamed } from '../render/layout-name.ts';
import type { PersonalView } from '../render/personal-view.ts';
import type { CalendarView } from '../render/view.ts';
import { optionValue } from './arguments.ts';
import type { Call, Command } from './command.ts';
import { Failure } from './failure.ts';
import { formatOf } from './format-of.ts';
import { deliver, refuseInput } from './output.ts';
import type { School } from './project.ts';
import { dateOption, openCall } from './school.ts';
import { nearest } from './suggest.ts';

/** `jiaoyan calendar`: what takes place when, in the form that is asked for. */
export const calendar: Command = {
  name: 'calendar',
  usage: 'PATH…',
  summary: { zh: '生成日历', en: 'generate the calendar' },
  options: [
    { name: 'format', value: 'format', choices: Object.keys(CALENDAR_FORMATS) },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'layout', value: 'layout' },
    { name: 'group', value: 'name' },
    { name: 'person', value: 'name' },
    { name: 'from', value: 'date' },
    { name: 'to', value: 'date' },
    { name: 'today', value: 'date' },
  ],
  run: async (call) => {
    const output = optionValue(call.arguments, 'output');
    const format = formatOf(call, output, CALENDAR_FORMATS, 'json');
    const layout = layoutOf(call);
    const from = dateOption(call, 'from');
    const to = dateOption(call, 'to');
    const { school, sources, language } = openCall(call, 'calendar');
    const inputs = sources.map(({ path }) => path);
    if (output !== null) refuseInput(output, inputs, call.env, call.words);
    const whole = school.calendar();
    const person = personOf(call, school, whole);
    const cut = { group: groupOf(call, whole), from, to };
    const view = filterCalendar(person?.calendar ?? whole, { ...cut, person: null });
    const isEmpty = view.occurrences.length === 0 && (person?.duties.length ?? 0) === 0;
    if (output !== null && isEmpty) throw new Failure(call.words.nothingToWrite(output), 1);
    const content =
      person && layout === null
        ? PERSONAL_FORMATS[format]?.({ ...person, calendar: view }, language)
        : CALENDAR_FORMATS[format]?.(view, layout ?? usualLayout(format), language);
    deliver(content ? await finished(content) : '', { path: output, inputs }, call.env, call.words);
    const errors = school.diagnostics().filter(({ severity }) => severity === 'error').length;
    if (errors > 0) call.env.stderr(`${call.words.note}${call.words.planHasErrors(errors)}\n`);
    return errors > 0 ? 1 : 0;
  },
};

/** null: none is asked for. */
function layoutOf(call: Call): Layout | null {
  const asked = optionValue(call.arguments, 'layout');
  if (asked === null) return null;
  const layout = layoutNamed(asked);
  if (layout === null) throw new Failure(call.words.badChoice('--layout', asked, Object.keys(LAYOUT_NAMES)));
  return layout;
}

function groupOf(call: Call, view: CalendarView): string | null {
  const known = view.occurrences.flatMap((o) => o.groups);
  return knownName(call, 'group', known, (name) =>
    view.occurrences.some((o) => ofGroup(o, name, view.schools)),
  );
}

/** null: nobody is asked for. Somebody without events may still owe something. */
function personOf(call: Call, school: School, view: CalendarView): PersonalView | null {
  const name = optionValue(call.arguments, 'person');
  if (name === null) return null;
  const personal = school.personal(name);
  const has = () =>
    personal.duties.length > 0 ||
    personal.memberships.length > 0 ||
    view.occurrences.some((o) => ofPerson(o, name));
  const known = view.occurrences.flatMap((o) => [...o.speakers, ...o.participants]);
  knownName(call, 'person', known, has);
  return personal;
}

function knownName(
  call: Call,
  option: string,
  known: readonly string[],
  has: (name: string) => boolean,
): string | null {
  const name = optionValue(call.arguments, option);
  if (name !== null && !has(name))
    throw new Failure(call.words.unknownName(name, nearest(name, [...new Set(known)])));
  return name;
}
