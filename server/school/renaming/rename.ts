import { fold } from '../../engine/text/fold.ts';
import { isTable } from '../../language/school/paths.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import type { RenameRefusalKey } from '../../messages/rename-words.ts';
import type { Entity, Reference } from '../names/entity.ts';
import { fileNames } from '../names/file-names.ts';
import { referencesOf } from '../resolve-name.ts';
import type { School } from '../school.ts';
import { usesIn } from '../uses-in.ts';
import { type FileEdits, renamedPlan, renamedTable } from './edits.ts';
import { faultOf } from './new-name.ts';
import type { Refusal } from './refusal.ts';

/** Spaces whose words are values of fields, counted or compared elsewhere by what they say. */
const FIXED: Readonly<Partial<Record<Entity['space'], RenameRefusalKey>>> = {
  file: 'file',
  value: 'value',
  field: 'value',
  unit: 'value',
};

/** Names of these spaces stand in the same slots, so they must differ. */
const RIVALS: readonly (readonly Entity['space'][])[] = [
  ['people', 'groupKind'],
  ['matter', 'kind', 'stage'],
];

/** Why what stands here cannot have another name; null: it can. */
export function fixedName({ name, entity }: Reference): Refusal | null {
  const fixed = FIXED[entity.space];
  if (fixed) return { key: fixed, name: name.text };
  const own = entity.standard && standardLibrary().names.kind(fold(name.text)) === null;
  return entity.standard && !own ? { key: 'standard', name: name.text } : null;
}

/** A rename that nothing forbids: the edits of a file are worked out when asked for, since there may be many. */
export interface Renaming {
  readonly files: readonly string[];
  editsOf(file: string): FileEdits | Refusal;
}

/** What it takes to give a thing a new name wherever the school speaks of it; or why it cannot have that name. `uses`: where. */
export function renaming(
  school: School,
  path: string,
  reference: Reference,
  newName: string,
  uses: readonly Reference[] = usesIn(school, path, reference.entity),
): Renaming | Refusal {
  const name = newName.trim();
  const fault = faultOf(name, reference.entity.space);
  const fixed = fixedName(reference) ?? (fault && { key: fault, name });
  if (fixed) return fixed;
  const places = uses.filter((one) => sameSpelling(one, reference));
  const clash = clashOf(school, path, reference, name, places);
  if (clash) return clash;
  const byFile = new Map<string, Reference[]>();
  for (const place of places) {
    const { file } = place.name.source.origin;
    const list = byFile.get(file);
    if (list) list.push(place);
    else byFile.set(file, [place]);
  }
  return {
    files: [...byFile.keys()],
    editsOf: (file) => {
      const replacement = { places: byFile.get(file) ?? [], name, from: reference };
      return isTable(file) ? renamedTable(school, file, replacement) : renamedPlan(school, file, replacement);
    },
  };
}

/** A further spelling (又称) has uses of its own; a short form (期中) goes with the name. */
function sameSpelling({ name, entity }: Reference, { name: { text } }: Reference): boolean {
  const key = fold(name.text);
  const wanted = fold(text);
  const short = (one: string) =>
    entity.space === 'matter' && entity.key !== one && entity.key.startsWith(one);
  return key === wanted || short(key) || short(wanted);
}

/**
 * A place that already has the new name for something else: a declaration that a changed file sees, or any place of a
 * file that sees a changed one, which would then speak of what is renamed.
 */
function clashOf(
  school: School,
  path: string,
  { entity, name: { text } }: Reference,
  name: string,
  places: readonly Reference[],
): Refusal | null {
  const key = fold(name);
  if (key === fold(text)) return null;
  const rivals = RIVALS.find((spaces) => spaces.includes(entity.space)) ?? [entity.space];
  const touched = new Set([path, ...places.map((place) => place.name.source.origin.file)]);
  const seen = new Set([...touched].filter((file) => !isTable(file)).flatMap((file) => school.inScope(file)));
  for (const file of school.paths()) {
    const same = fileNames(school, file).filter((one) => one.key === key);
    if (same.length === 0) continue;
    const sees = school.inScope(file).some((other) => touched.has(other));
    const taken = same
      .filter(({ use }) => sees || (seen.has(file) && use.role === 'declaration'))
      .flatMap(({ use }) => referencesOf(school, file, use))
      .find((one) => rivals.includes(one.entity.space));
    if (!taken) continue;
    const { source } = taken.name;
    return { key: 'clash', name, file: source.origin.file, line: school.locate(source).start.line };
  }
  return null;
}
