import { STAGE_MARK } from '../engine/schedule/stages.ts';
import { fold } from '../engine/text/fold.ts';
import { resolvePath } from '../language/school/paths.ts';
import { standardLibrary } from '../language/school/standard.ts';
import type { Entity, Reference, Space } from './names/entity.ts';
import { partOf, stemsOf } from './names/name-parts.ts';
import type { NameUse } from './names/name-use.ts';
import { type ScopeNames, scopeNames } from './names/scope-names.ts';
import { isStandardSet } from './names/standard-set.ts';
import type { School } from './school.ts';

const EXAM = '考试';

/**
 * What a name in a plan refers to, by what the plan sees; a name that nobody declares is a thing of its own. Usually
 * one reference; two for 优质课竞赛·初赛, a part of the name for 语文组教师, none for a title.
 */
export function referencesOf(school: School, path: string, use: NameUse): readonly Reference[] {
  const scope = scopeNames(school, path);
  if (!scope) return [];
  switch (use.as) {
    case 'group':
    case 'person':
    case 'cohort':
      return [whole(use, 'people')];
    case 'people':
    case 'member':
      return peopleReferences(scope, use);
    case 'groupKind':
      return groupKind(scope, use) ?? [];
    case 'activity':
    case 'exam':
    case 'list':
      return [whole(use, 'matter')];
    case 'matter':
    case 'duty':
      return matterReferences(scope, use);
    case 'stage':
      return [{ use, name: use.name, entity: stageEntity(use) }];
    case 'kind':
    case 'alias':
      return kindReferences(scope, use) ?? matterReferences(scope, use);
    case 'file':
      return [{ use, name: use.name, entity: entity('file', resolvePath(path, use.name.text)) }];
    case 'title':
    case 'mistaken':
      return [];
    default:
      return [whole(use, use.as)];
  }
}

function peopleReferences(scope: ScopeNames, use: NameUse): readonly Reference[] {
  const key = fold(use.name.text);
  if (scope.declared(key, 'group', 'person', 'cohort').length > 0) return [whole(use, 'people')];
  const kind = groupKind(scope, use);
  if (kind) return kind;
  if (scope.mentioned(key, 'member').length === 0) {
    for (const stem of stemsOf(use.name)) {
      const part = { ...use, name: stem };
      if (scope.declared(fold(stem.text), 'group', 'cohort').length > 0) return [whole(part, 'people', use)];
      const parts = groupKind(scope, part);
      if (parts) return parts.map((reference) => ({ ...reference, use }));
    }
  }
  return [{ use, name: use.name, entity: entity('people', key, isStandardSet(key)) }];
}

/** A kind of group that the school added, by any of its spellings. */
function groupKind(scope: ScopeNames, use: NameUse): readonly Reference[] | null {
  const [declared] = scope.declared(fold(use.name.text), 'groupKind');
  if (!declared) return null;
  return [{ use, name: use.name, entity: entity('groupKind', fold((declared.of ?? declared.name).text)) }];
}

function matterReferences(scope: ScopeNames, use: NameUse): readonly Reference[] {
  const { name } = use;
  const key = fold(name.text);
  if (scope.declared(key, 'activity', 'exam').length > 0) return [whole(use, 'matter')];
  if (scope.declared(key + EXAM, 'exam').length > 0)
    return [{ use, name, entity: entity('matter', key + EXAM) }];
  const [stage] = scope.declared(key, 'stage');
  if (stage) return [{ use, name, entity: stageEntity(stage) }];
  const mark = name.text.lastIndexOf(STAGE_MARK);
  const parent = mark > 0 ? partOf(name, 0, mark) : null;
  const stages = parent ? scope.declared(key.slice(mark + 1), 'stage') : [];
  const own = stages.find(({ of }) => of && parent && fold(of.text) === fold(parent.text));
  if (parent && own) {
    const round = { use, name: partOf(name, mark + 1, name.text.length), entity: stageEntity(own) };
    return [{ use, name: parent, entity: entity('matter', fold(parent.text)) }, round];
  }
  if (scope.declared(key, 'list').length > 0) return [whole(use, 'matter')];
  if (scope.declared(key, 'dayOff').length > 0) return [whole(use, 'dayOff')];
  const kind = kindReferences(scope, use);
  if (kind) return kind;
  // 记录 听课 { 语文组 30节 }: what is counted may be counted by groups.
  const people = scope.declared(key, 'group', 'person', 'cohort').length > 0;
  return [whole(use, people ? 'people' : 'matter')];
}

function kindReferences(scope: ScopeNames, use: NameUse): readonly Reference[] | null {
  const kind = scope.kind(use.name.text);
  if (!kind) return null;
  const key = fold(kind.name.text);
  const standard = standardLibrary().names.kind(key) === 'kind';
  return [{ use, name: use.name, entity: entity('kind', key, standard) }];
}

function stageEntity({ name, of }: NameUse): Entity {
  return entity('stage', fold([...(of ? [of.text] : []), name.text].join(STAGE_MARK)));
}

function whole({ name, ...rest }: NameUse, space: Space, use: NameUse = { name, ...rest }): Reference {
  return { use, name, entity: entity(space, fold(name.text)) };
}

function entity(space: Space, key: string, standard = false): Entity {
  return { space, key, standard };
}
