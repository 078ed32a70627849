import type { PeopleWords } from '../plan/lexicon.ts';
import type { Group } from '../plan/people.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { Plan } from '../plan/scope.ts';
import { HEAD } from '../plan/standard-ids.ts';
import { fold } from '../text/fold.ts';

/**
 * The groups whose plan this is, by name: the issuer (制定单位 语文组), else the named groups that a plan with a
 * superior declares itself, else the one group that its title names. Empty for a school's plan.
 */
export function ownGroups(plan: Plan): readonly string[] {
  const index = peopleIndex(plan.scope);
  const issuer = plan.own.header?.issuer;
  const issuing = issuer ? index.group.get(fold(issuer.text)) : undefined;
  const team = (group: Group) => isTeam(group, index.words);
  if (issuing && team(issuing)) return nameOf(issuing);
  if (plan.superiors.length === 0) return [];
  const declared = plan.own.groups.filter(team).flatMap(nameOf);
  if (declared.length > 0) return declared;
  const title = fold(plan.own.header?.title?.text ?? '');
  const titled = plan.scope.groups.filter(
    (group) => group.name && team(group) && title.includes(fold(group.name.text)),
  );
  return titled.length === 1 ? titled.flatMap(nameOf) : [];
}

/** A team does its work itself; an office (处室, 领导小组, 学校) arranges things for others. */
export function isTeam({ kind }: Group, words: PeopleWords): boolean {
  return !words.isOffice(fold(kind));
}

/** One of the schools of a county. */
export function isSchool({ kind }: Group): boolean {
  return fold(kind) === HEAD.school;
}

function nameOf({ name }: Group): readonly string[] {
  return name ? [name.text] : [];
}
