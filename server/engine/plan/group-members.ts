import { fold } from '../text/fold.ts';
import { type Extent, NOBODY, named, UNKNOWN, union } from './extent.ts';
import type { Group } from './people.ts';
import type { PeopleIndex } from './people-index.ts';
import { HEAD } from './standard-ids.ts';

/** Leaders, deputies and members of a group, and roster rows that name it. A 人数 tells how many are unnamed. */
export function groupMembers(group: Group, index: PeopleIndex): Extent {
  const roster = group.name ? (index.rosterOfGroup.get(fold(group.name.text)) ?? []) : [];
  const names = [
    ...group.leaders,
    ...group.deputies,
    ...group.members,
    ...roster.map((person) => person.name),
  ];
  const { known } = union([named(names.map((name) => name.text))], fold);
  if (group.size !== null) return { known, unnamed: Math.max(0, group.size - known.length) };
  const told = group.members.length > 0 || roster.length > 0;
  return { known, unnamed: told ? 0 : null };
}

/** 组长. A named group has at least one; unnamed groups one each. */
export function groupLeaders(group: Group): Extent {
  if (group.leaders.length > 0) return named(group.leaders.map((leader) => leader.text));
  return { known: [], unnamed: group.name ? 1 : group.count };
}

/**
 * 每位教师: everyone on the roster or in a group in scope, leaders included (language.md §5). Head counts of groups
 * of different kinds overlap (教研组, 年级组), so only those of one kind are added; 人数 of the school beats them.
 */
export function everyone(index: PeopleIndex): Extent {
  const groups = index.groups.filter((group) => fold(group.kind) !== HEAD.school);
  const extents = groups.map((group) => groupMembers(group, index));
  const { known } = union([named(index.people.map((person) => person.name.text)), ...extents], fold);
  const school = index.kind.get(HEAD.school)?.find((group) => group.size !== null)?.size ?? null;
  if (school !== null) return { known, unnamed: Math.max(0, school - known.length) };
  if (known.length === 0 && groups.length === 0) return UNKNOWN;
  if (index.people.length > 0) return named(known);
  const open = groups.filter((_, at) => extents[at]?.unnamed !== 0);
  if (open.length === 0) return named(known);
  const kinds = new Set(groups.map((group) => fold(group.kind)));
  if (kinds.size > 1) return { known, unnamed: null };
  return { known, unnamed: union([NOBODY, ...extents], fold).unnamed };
}
