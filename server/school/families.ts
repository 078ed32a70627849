import { type HeadLinks, type Importing, reachOf } from '../language/school/imports.ts';
import { isTable, resolvePath } from '../language/school/paths.ts';
import type { FileCache } from './file-cache.ts';

/**
 * Which plans of a folder belong together: those with the same plan at the top. Most edits leave the heads of plans
 * alone, and then nothing is worked out anew, however many plans there are.
 */
export class Families {
  /** Files that changed since anybody asked how the files hang together. */
  private readonly touched = new Set<string>();
  /** By file: what its head names; null: there is no such plan. */
  private readonly heads = new Map<string, string | null>();
  /** Counts changes of which files there are and what their heads say. */
  private links = 0;
  private plans: {
    readonly links: number;
    readonly files: number;
    readonly paths: readonly string[];
  } | null = null;
  private grouped: {
    readonly paths: readonly string[];
    readonly byRoot: ReadonlyMap<string, readonly string[]>;
  } | null = null;
  /** All files that heads name. */
  private named: { readonly paths: readonly string[]; readonly files: ReadonlySet<string> } | null = null;
  private roots: { readonly paths: readonly string[]; readonly of: Map<string, string> } | null = null;

  /** `files`: those read by now; `file` reads one that is not. */
  constructor(
    private readonly files: ReadonlyMap<string, FileCache>,
    private readonly file: (path: string) => FileCache,
  ) {}

  /** A file has come, changed or gone. */
  touch(path: string): void {
    this.touched.add(path);
  }

  /** All plans read by now, in order of path. The same array as long as they and their heads stay. */
  paths(): readonly string[] {
    const links = this.linksNow();
    if (this.plans?.links !== links || this.plans.files !== this.files.size) {
      const plans = [...this.files.values()].filter((file) => file.text !== null && !isTable(file.path));
      const paths = plans.map((file) => file.path).sort();
      this.plans = { links, files: this.files.size, paths };
    }
    return this.plans.paths;
  }

  /** The plans that belong together with one, itself included, in order of path. The same array as long as no head changes. */
  of(path: string): readonly string[] {
    const root = this.root(path);
    return this.byRoot().get(root) ?? [];
  }

  /** All plans, in order of path, but those that belong together together. */
  all(): readonly (readonly string[])[] {
    return [...this.byRoot().values()];
  }

  /** Whether the head of some plan names this file, which belongs to no family itself: a calendar that plans share. */
  isShared(path: string): boolean {
    if (this.file(path).links()) return false;
    const paths = this.paths();
    if (this.named?.paths !== paths) {
      const files = paths.flatMap((from) => {
        const { superior, imports } = this.file(from).links() ?? { superior: null, imports: [] };
        return [...imports, ...(superior ? [superior] : [])].map(({ text }) => resolvePath(from, text));
      });
      this.named = { paths, files: new Set(files) };
    }
    return this.named.files.has(path);
  }

  private byRoot(): ReadonlyMap<string, readonly string[]> {
    let paths = this.paths();
    while (this.grouped?.paths !== paths) {
      const byRoot = new Map<string, string[]>();
      for (const path of paths) {
        const own = this.root(path);
        const known = byRoot.get(own);
        if (known) known.push(path);
        else byRoot.set(own, [path]);
      }
      this.grouped = { paths, byRoot };
      // Whom a plan names is read meanwhile, and is one of the plans from then on.
      paths = this.paths();
    }
    return this.grouped.byRoot;
  }

  private linksNow(): number {
    for (const path of this.touched) {
      if (isTable(path)) continue;
      const file = this.files.get(path);
      const said = file?.text === undefined || file.text === null ? null : namedBy(file.links());
      if (this.heads.get(path) === said) continue;
      this.links++;
      this.heads.set(path, said);
    }
    this.touched.clear();
    return this.links;
  }

  /** The plan at the top of a school; a report that imports a plan belongs to that plan's school. */
  private root(path: string): string {
    const paths = this.paths();
    if (this.roots?.paths !== paths) this.roots = { paths, of: new Map() };
    const { of } = this.roots;
    const known = of.get(path);
    if (known !== undefined) return known;
    of.set(path, path);
    // The heads are enough: of a plan that belongs elsewhere nothing else need be read.
    const headOf = (file: string): Importing | null => {
      const known = this.file(file);
      return known.text === null ? null : { file, header: known.links() };
    };
    const { superiors, imported } = reachOf(path, headOf, (file) => this.file(file).missing);
    const plan = imported.find((file) => this.file(file).links());
    const root = superiors.at(-1) ?? (plan === undefined ? path : this.root(plan));
    of.set(path, root);
    return root;
  }
}

/** How a plan hangs together with others, as its head says. */
function namedBy(header: HeadLinks | null): string {
  if (!header) return '';
  return ['plan', header.superior?.text ?? '', ...header.imports.map(({ text }) => text)].join('\n');
}
