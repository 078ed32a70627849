import { fold } from '../engine/text/fold.ts';
import { type Entity, type Reference, sameEntity } from './names/entity.ts';
import { fileNames } from './names/file-names.ts';
import type { NameUse } from './names/name-use.ts';
import { scopeNames } from './names/scope-names.ts';
import { referencesOf } from './resolve-name.ts';
import type { School } from './school.ts';

/**
 * Everything in one file that refers to a thing, in document order; then what its tables say. `wanted`: of these only
 * some, the others cost nothing.
 */
export function usesOfFile(
  school: School,
  path: string,
  entity: Entity,
  wanted: (use: NameUse) => boolean = () => true,
): readonly Reference[] {
  const maybe = possibleSpelling(school, path, entity);
  return fileNames(school, path).flatMap(({ key, use }) =>
    wanted(use) && maybe(key)
      ? referencesOf(school, path, use).filter((reference) => sameEntity(reference.entity, entity))
      : [],
  );
}

/**
 * Everything that refers to a thing, in all files that mean the same by it: those that see each other, directly or by
 * way of others that name it too. A word of the language itself, and a file, is the same everywhere.
 */
export function usesIn(school: School, path: string, entity: Entity): readonly Reference[] {
  const found = school.paths().map((file) => [file, usesOfFile(school, file, entity)] as const);
  return sharedUses(school, path, entity, found);
}

/** {@link usesIn}, from what each file of the school says of it. */
export function sharedUses(
  school: School,
  path: string,
  entity: Entity,
  found: readonly (readonly [file: string, uses: readonly Reference[]])[],
): readonly Reference[] {
  const byFile = new Map(found.filter(([, uses]) => uses.length > 0));
  const files = sharing(school, path, entity, byFile);
  return withoutRepeats([...files].flatMap((file) => byFile.get(file) ?? []));
}

type ByFile = ReadonlyMap<string, readonly Reference[]>;

/** The files that mean the same by it. People and places nobody declares are those of the school: one superior's plans. */
function sharing(school: School, path: string, entity: Entity, byFile: ByFile): Iterable<string> {
  if (entity.standard || entity.space === 'file') return byFile.keys();
  const inSight = (file: string) =>
    school.inScope(file).some((seen) => byFile.get(seen)?.some(isDeclaration));
  const ofWorld = entity.space === 'people' || entity.space === 'place';
  if (!ofWorld || inSight(path)) return connected(school, path, byFile.keys());
  const family = new Set([path, ...school.family(path).map(({ plan }) => plan.file.file)]);
  return [...byFile.keys()].filter((file) => family.has(file) && !inSight(file));
}

function isDeclaration({ use }: Reference): boolean {
  return use.role === 'declaration';
}

/** The files that are connected with one by sight, the file itself first. */
function connected(school: School, path: string, among: Iterable<string>): Iterable<string> {
  const seenBy = new Map([...among].map((file) => [file, new Set(school.inScope(file))]));
  const reached = new Set([path]);
  // A set that grows while it is walked: each file found is asked for its own neighbours.
  for (const from of reached) {
    for (const [file, scope] of seenBy) if (scope.has(from) || seenBy.get(from)?.has(file)) reached.add(file);
  }
  return reached;
}

/** Plans that share a roster both tell its rows. */
function withoutRepeats(references: readonly Reference[]): readonly Reference[] {
  const seen = new Map<object, Set<number>>();
  return references.filter(({ name: { source } }) => {
    const starts = seen.get(source.origin) ?? new Set();
    seen.set(source.origin, starts);
    return starts.size < starts.add(source.start).size;
  });
}

/**
 * Whether a folded name may refer to a thing: be it, hold it (语文组教师) or shorten it (期中 for 期中考试). Files and
 * a school's kinds of group have spellings that only a look-up tells.
 */
function possibleSpelling(school: School, path: string, { space, key }: Entity): (name: string) => boolean {
  if (space === 'file' || space === 'groupKind') return () => true;
  const aliases = space === 'kind' ? (scopeNames(school, path)?.kind(key)?.aliases ?? []) : [];
  const own = space === 'stage' ? key.slice(key.lastIndexOf('·') + 1) : key;
  const spellings = [own, ...aliases.map(({ text }) => fold(text))];
  return (name) => spellings.some((one) => name.includes(one) || one.startsWith(name));
}
