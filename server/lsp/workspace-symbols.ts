import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { matcher } from '../language/pinyin/match.ts';
import { nameUses } from '../school/name-uses.ts';
import type { NameAs, NameUse } from '../school/names/name-use.ts';
import type { School } from '../school/school.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { inSlices } from './in-slices.ts';
import { uriOf } from './locations.ts';

/** What the list of a whole school shows, and as what. */
const SHOWN: Readonly<Partial<Record<NameAs, SymbolKind>>> = {
  title: SymbolKind.String,
  group: SymbolKind.Class,
  person: SymbolKind.Variable,
  cohort: SymbolKind.Enum,
  activity: SymbolKind.Event,
  stage: SymbolKind.EnumMember,
  exam: SymbolKind.Event,
  dayOff: SymbolKind.Event,
  duty: SymbolKind.Number,
  list: SymbolKind.Array,
  kind: SymbolKind.TypeParameter,
  alias: SymbolKind.TypeParameter,
  groupKind: SymbolKind.TypeParameter,
  unit: SymbolKind.TypeParameter,
  place: SymbolKind.Constant,
};

/** More than a person looks through; the editor asks anew with every letter typed. */
const MOST = 500;

interface Found {
  readonly path: string;
  readonly use: NameUse;
  readonly kind: SymbolKind;
  readonly fit: number;
}

/**
 * Declared names of all plans that fit what was typed, in Chinese of either script, pinyin or initials; best first. Null:
 * it was taken back meanwhile.
 */
export async function workspaceSymbols(
  school: School,
  query: string,
  taken: () => boolean,
): Promise<SymbolInformation[] | null> {
  const found = await inSlices(school.paths(), finder(school, query), taken);
  return found && best(school, found);
}

/** What of one plan fits. Schools call many things alike: each name is compared once. */
function finder(school: School, query: string): (path: string) => readonly Found[] {
  const fits = matcher(query);
  const known = new Map<string, number | null>();
  const fitOf = (name: string): number | null => {
    let fit = known.get(name);
    if (fit === undefined) {
      fit = fits(name);
      known.set(name, fit);
    }
    return fit;
  };
  return (path) => {
    const analysis = school.analysis(path);
    return (analysis ? nameUses(analysis.plan) : []).flatMap((use) => {
      const kind = SHOWN[use.as];
      const fit = kind === undefined || !isShown(use) ? null : fitOf(use.name.text);
      return kind === undefined || fit === null ? [] : [{ path, use, kind, fit }];
    });
  };
}

function best(school: School, found: readonly (readonly Found[])[]): SymbolInformation[] {
  return found
    .flat()
    .sort((a, b) => a.fit - b.fit || a.use.name.text.length - b.use.name.text.length)
    .slice(0, MOST)
    .map(({ path, use, kind }) => ({
      name: use.name.text,
      kind,
      location: { uri: uriOf(path), range: school.locate(use.name.source) },
      containerName: use.of?.text ?? titleOf(school, path),
    }));
}

function isShown({ role, as }: NameUse): boolean {
  return role === 'declaration' || as === 'duty';
}

/** The plan's title, else its file's name. */
function titleOf(school: School, path: string): string {
  return school.known(path)?.plan.own.header?.title?.text ?? path.slice(path.lastIndexOf('/') + 1);
}

export const registerWorkspaceSymbols: Feature = (connection, { school }) => {
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found = await workspaceSymbols(school, query, () => token.isCancellationRequested);
    return found ?? cancelled();
  });
  return { workspaceSymbolProvider: true };
};
