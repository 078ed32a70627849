import type { EventData, EventKind, PersonalData } from '../preview/data.ts';

/** Which events are wanted; '' = all. */
export interface Filter {
  readonly file: string;
  readonly group: string;
  readonly person: string;
  readonly kind: EventKind | '';
  readonly text: string;
}

export const ALL: Filter = { file: '', group: '', person: '', kind: '', text: '' };

/**
 * The events that pass. Exams and closures concern everyone: only kind and text leave them out. Deadlines name nobody:
 * those of a person's duties are known from her own page.
 */
export function filtered(
  events: readonly EventData[],
  filter: Filter,
  personal: PersonalData | null,
): readonly EventData[] {
  const { file, group, person, kind } = filter;
  const text = filter.text.trim().toLowerCase();
  if (Object.values(filter).every((value) => value === '')) return events;
  const due = new Set(personal?.name === person ? personal.deadlines : []);
  return events.filter((event) => {
    const everyone = event.kind === 'exam' || event.kind === 'closure';
    return (
      (kind === '' || event.kind === kind) &&
      (everyone ||
        ((file === '' || event.source.file === file) &&
          (group === '' || event.groups.includes(group)) &&
          (person === '' ||
            event.speakers.includes(person) ||
            event.participants.includes(person) ||
            due.has(`${event.id}@${event.source.file}`)))) &&
      (text === '' || wordsOf(event).includes(text))
    );
  });
}

function wordsOf({ activity, topic, place, groups, speakers, note }: EventData): string {
  return [activity, topic, place, note, ...groups, ...speakers].join('\n').toLowerCase();
}

/** What can be chosen, in the order of its characters. */
export interface Choices {
  readonly files: readonly string[];
  readonly groups: readonly string[];
  readonly people: readonly string[];
}

const chosen = new WeakMap<readonly EventData[], Choices>();

export function choices(events: readonly EventData[]): Choices {
  let found = chosen.get(events);
  if (!found) {
    found = choicesIn(events);
    chosen.set(events, found);
  }
  return found;
}

function choicesIn(events: readonly EventData[]): Choices {
  const files = new Set<string>();
  const groups = new Set<string>();
  const people = new Set<string>();
  for (const event of events) {
    files.add(event.source.file);
    for (const group of event.groups) groups.add(group);
    for (const person of [...event.speakers, ...event.participants]) people.add(person);
  }
  return { files: [...files].sort(), groups: [...groups].sort(), people: [...people].sort() };
}
