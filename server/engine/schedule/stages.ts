import type { Activity } from '../plan/activity.ts';
import { CLAUSE, HEAD } from '../plan/standard-ids.ts';

/** Between the name of an activity and that of its stage: 优质课竞赛·初赛. */
export const STAGE_MARK = '·';

/** Steps in the life of a project, which are reached rather than held. */
const PROJECT_STEPS = new Set<string>([
  CLAUSE.application,
  CLAUSE.opening,
  CLAUSE.midTerm,
  CLAUSE.completion,
]);

const merged = new WeakMap<Activity, readonly Activity[]>();

/** The stages of an activity as activities of their own: what a stage does not say, the activity says for it. */
export function stagesOf(activity: Activity): readonly Activity[] {
  if (activity.stages.length === 0) return activity.stages;
  let stages = merged.get(activity);
  if (!stages) {
    stages = activity.stages.map((stage) => inherit(stage, activity));
    merged.set(activity, stages);
  }
  return stages;
}

function inherit(stage: Activity, parent: Activity): Activity {
  const own = stage.name ?? { text: '', source: stage.source };
  const title = [parent.name?.text ?? '', own.text].filter((text) => text !== '').join(STAGE_MARK);
  const project = parent.kind === HEAD.project || PROJECT_STEPS.has(own.text);
  return {
    ...stage,
    kind: project ? CLAUSE.stage : parent.kind,
    name: title === '' ? null : { ...own, text: title },
    organizers: stage.organizers ?? parent.organizers,
    participants: stage.participants ?? parent.participants,
    speakers: stage.speakers ?? parent.speakers,
    responsible: stage.responsible ?? parent.responsible,
    dayOff: stage.dayOff ?? parent.dayOff,
    places: stage.places.length > 0 ? stage.places : parent.places,
    lessonKind: stage.lessonKind ?? parent.lessonKind,
    level: stage.level ?? parent.level,
    status: stage.status === 'planned' ? parent.status : stage.status,
    automatic: stage.automatic || parent.automatic,
    stages: [],
  };
}

/** Whether it is a step of a project rather than a round that takes place. Of what {@link stagesOf} returned. */
export function isMilestone(activity: Activity): boolean {
  return activity.kind === CLAUSE.stage;
}
