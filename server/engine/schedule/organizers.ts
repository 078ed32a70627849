import { membersOfName } from '../plan/members.ts';
import type { Name } from '../plan/name.ts';
import type { Group, People } from '../plan/people.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { Declared } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';

/** Whose event it is: one instance of an activity for each organising group. */
export interface Organizer {
  /** As declared; null if it is not, or nobody organises. */
  readonly group: Group | null;
  /** What the calendar shows as the group; null for nobody and for unnamed groups that share one event. */
  readonly name: string | null;
  readonly names: readonly string[];
}

const NOBODY: Organizer = { group: null, name: null, names: [] };

/** 每个教研组: each named one; one event for 各教研组 if none has a name. A declared or undeclared body: itself. */
export function organizersOf(people: People | null, scope: Declared): readonly Organizer[] {
  if (!people) return [NOBODY];
  const found = new Map<string, Organizer>();
  for (const set of people.sets) {
    for (const organizer of organizers(set, people, scope)) {
      const key = organizer.names.map(fold).join('\n');
      if (key !== '' && !found.has(key)) found.set(key, organizer);
    }
  }
  return found.size > 0 ? [...found.values()] : [NOBODY];
}

function organizers(set: Name, people: People, scope: Declared): readonly Organizer[] {
  const index = peopleIndex(scope);
  const { words } = index;
  const key = fold(set.text);
  const group = index.group.get(key);
  if (group) return [organizer(group)];
  const kind = index.kind.get(key) ?? [];
  const named = narrowed(
    kind.filter((one) => one.name),
    people.within,
  );
  if (named.length > 0) return named.map(organizer);
  const several = people.quantifier === 'each' || people.quantifier === 'all';
  if (kind.length > 0 || (several && words.looksLikeBody(key)))
    return [{ group: null, name: null, names: [words.allOf(set.text)] }];
  if (several || membersOfName(set.text, scope) || words.looksLikePerson(set.text)) {
    return words.looksLikeBody(key) ? [{ group: null, name: set.text, names: [set.text] }] : [NOBODY];
  }
  return [{ group: null, name: set.text, names: [set.text] }];
}

function organizer(group: Group): Organizer {
  const name = group.name?.text ?? group.kind;
  return { group, name, names: [name] };
}

/** 三年级 每个备课组: groups that say so; all of them if none does. */
function narrowed(groups: readonly Group[], within: readonly Name[]): readonly Group[] {
  if (within.length === 0) return groups;
  const wanted = new Set(within.map((name) => fold(name.text)));
  const matching = groups.filter((group) =>
    [...group.grades, ...group.subjects, ...(group.parent ? [group.parent] : [])].some((name) =>
      wanted.has(fold(name.text)),
    ),
  );
  return matching.length > 0 ? matching : groups;
}
