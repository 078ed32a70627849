import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { byUse } from './names-in-scope.ts';

/** Free words are offered so many, and none that are longer than anybody would say twice. */
const MOST = 20;
const LONGEST = 30;

/** The schools of the other plans of the folder. */
export function schools(asked: Asked): readonly string[] {
  return byUse(headers(asked).flatMap(({ school }) => school?.text ?? []));
}

/** Who issues the plans of the folder, and whom they are handed to. */
export function issuers(asked: Asked): readonly string[] {
  return byUse([...headers(asked).flatMap(({ issuer }) => issuer?.text ?? []), ...asked.names.recipients]);
}

function headers({ school, path: own }: Asked): readonly PlanHeader[] {
  return school
    .paths()
    .filter((path) => path !== own)
    .flatMap((path) => school.analysis(path)?.plan.declarations ?? [])
    .flatMap((one) => (one.type === 'header' ? [one.value] : []));
}

/** What the plan and its neighbours say in a clause of free words. */
export function inUse({ known: { plan } }: Asked, clause: string, rank: number): readonly Candidate[] {
  const { activities, quotas, checklists, records, assessments, groups } = plan.scope;
  const said = [...activities, ...quotas, ...checklists, ...records, ...assessments, ...groups].flatMap(
    ({ clauses }) => clauses.flatMap(({ word, text }) => (word === clause ? [text] : [])),
  );
  return ranked(byUse(said.filter((text) => text.length <= LONGEST)).slice(0, MOST), 'word', rank);
}
