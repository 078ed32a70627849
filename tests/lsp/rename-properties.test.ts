import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceAt } from '../../server/school/name-at.ts';
import { nameUses } from '../../server/school/name-uses.ts';
import { faultOf } from '../../server/school/renaming/new-name.ts';
import type { School } from '../../server/school/school.ts';
import { renameAt } from '../support/rename-at.ts';
import { schoolFiles } from '../support/school-files.ts';
import { schoolOf } from '../support/school-of.ts';

type Files = Readonly<Record<string, string>>;

const SCHOOLS: readonly (readonly [string, Files])[] = [
  'examples/school',
  'examples/international',
  'examples/taiwan',
  'examples/sources',
].map((folder) => [folder, schoolFiles(folder)] as const);

/** The files after a rename; null: it was refused. */
function renamedFiles(
  school: School,
  files: Files,
  path: string,
  cursor: number,
  name: string,
): Files | null {
  const result = renameAt(school, files, { path, cursor }, name);
  return typeof result === 'string' ? null : result;
}

/** Every name of the school with its file, as it is read. */
function allNames(school: School): readonly (readonly [place: string, name: string])[] {
  return school.paths().flatMap((path) => {
    const analysis = school.analysis(path);
    return (analysis ? nameUses(analysis.plan) : []).map(
      ({ name, role, as }) => [`${path} ${role} ${as}`, name.text] as const,
    );
  });
}

/** Just inside the name that comes as the n-th in a file, whatever it is called. */
function offsetOf(school: School, path: string, at: number): number {
  const analysis = school.analysis(path);
  const use = analysis && nameUses(analysis.plan)[at];
  return (use ? (analysis.offsets(use.name.source)?.start ?? 0) : 0) + 1;
}

/** Whether a changed file holds sentences of doubtful reading, in which a rename puts quotes for good. */
function isDoubtful(school: School, changed: Files, files: Files): boolean {
  return Object.keys(files).some(
    (path) =>
      changed[path] !== files[path] &&
      school.analysis(path)?.plan.problems.some(({ code }) => code === 'ambiguous-split'),
  );
}

/** A name, of everyday characters that mean nothing in a plan. */
const fresh = fc
  .array(fc.constantFrom(...'春风化雨桃李芬芳晨曦星辰'), { minLength: 2, maxLength: 6 })
  .map((characters) => characters.join(''));

describe.each(SCHOOLS)('In %s', (folder, files) => {
  const school = schoolOf(files);
  const places = school.paths().flatMap((path) => {
    const analysis = school.analysis(path);
    return (analysis ? nameUses(analysis.plan) : []).flatMap(({ name, as }, index) => {
      const at = as === 'title' ? null : analysis?.offsets(name.source);
      return at ? [{ path, at: index }] : [];
    });
  });

  test('a name that is changed and changed back leaves every file as it was', () => {
    expect(places.length).toBeGreaterThan(20);
    let renamed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fresh, ({ path, at }, name) => {
        const offset = offsetOf(school, path, at);
        const reference = referenceAt(school, path, offset);
        const changed = renamedFiles(school, files, path, offset, name);
        if (!changed || !reference || faultOf(reference.name.text, reference.entity.space)) return;
        renamed++;
        const after = schoolOf(changed);
        const old = reference.name.text;
        const before = allNames(school);
        const expected = allNames(after).map(([place, now], i) => {
          const was = before[i]?.[1] ?? '';
          expect([was, was.replace(old, name)]).toContain(now);
          return [place, was] as const;
        });
        expect(before).toEqual(expected);
        const back = renamedFiles(after, changed, path, offsetOf(after, path, at), old);
        if (!isDoubtful(school, changed, files)) expect(back).toEqual(files);
      }),
      { numRuns: 30 },
    );
    expect(renamed, folder).toBeGreaterThan(5);
  }, 120_000);
});
