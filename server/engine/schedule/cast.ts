import type { Activity } from '../plan/activity.ts';
import { membersOf, membersOfGroup, membersOfName } from '../plan/members.ts';
import type { People } from '../plan/people.ts';
import type { Declared } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import type { Organizer } from './organizers.ts';

/** Who stands on the programme of a series of events. */
export interface Cast {
  readonly participants: readonly string[];
  /** In turn over the events that are held; empty: nobody was named. */
  readonly speakers: readonly string[];
}

/** Participants default to the organiser's members. Undeclared names that look like a person's are taken for one. */
export function castOf(activity: Activity, organizer: Organizer, scope: Declared): Cast {
  const participants = taking(activity, organizer, scope);
  const { speakers } = activity;
  const inTurn = speakers?.inTurn && speakers.sets.length === 0 && !organizer.group;
  return { participants, speakers: inTurn ? participants : turns(speakers, organizer, scope) };
}

function taking(activity: Activity, organizer: Organizer, scope: Declared): readonly string[] {
  const { participants: people, organizers } = activity;
  if (people)
    return distinct([
      ...membersOf(people, scope, organizer.group).known,
      ...undeclared(people, organizer, scope),
    ]);
  if (organizer.group) return membersOfGroup(organizer.group, scope).known;
  return organizers && organizer.names.length === 0
    ? distinct([...membersOf(organizers, scope).known, ...undeclared(organizers, organizer, scope)])
    : [];
}

function undeclared(people: People, organizer: Organizer, scope: Declared): readonly string[] {
  if (people.within.length > 0 || people.condition) return [];
  const { looksLikePerson } = scope.lexicon.people;
  return people.sets
    .map((set) => set.text)
    .filter((text) => looksLikePerson(text) && !membersOfName(text, scope, organizer.group));
}

/** A set (主讲 骨干教师) stands for its members, of the organiser's if it has some of them; else for itself. */
function turns(people: People | null, organizer: Organizer, scope: Declared): readonly string[] {
  if (!people) return [];
  if (people.inTurn && people.sets.length === 0) return membersOf(people, scope, organizer.group).known;
  const own = new Set((organizer.group ? membersOfGroup(organizer.group, scope).known : []).map(fold));
  return people.sets.flatMap((set) => {
    const known = membersOfName(set.text, scope, organizer.group)?.known ?? [];
    const inside = known.filter((one) => own.has(fold(one)));
    if (known.length === 0) return [set.text];
    return inside.length > 0 ? inside : known;
  });
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(fold(name))) seen.set(fold(name), name);
  return [...seen.values()];
}
