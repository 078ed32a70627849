import { allDeclarations } from '../engine/plan/all-declarations.ts';
import type { ProblemData } from '../engine/plan/codes.ts';
import type { Declaration, FileText, PlanFile, Refused } from '../engine/plan/file.ts';
import { MOST_CHARACTERS, MOST_LINES, tooLarge } from '../engine/plan/limits.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Person } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { RecordEntry } from '../engine/plan/quota.ts';
import type { Declared } from '../engine/plan/scope.ts';
import type { Locator, Origin } from '../engine/plan/source.ts';
import { readRecords } from '../language/csv/records.ts';
import { readRoster } from '../language/csv/roster.ts';
import { changeBetween } from '../language/document/change.ts';
import { analyseFile, type FileAnalysis } from '../language/document/file-analysis.ts';
import { lineStarts, positionAt } from '../language/document/line-index.ts';
import { planHead } from '../language/document/plan-head.ts';
import { type Flat, flattenedAfter, replacedIn } from '../language/school/flatten.ts';
import type { HeadLinks } from '../language/school/imports.ts';
import { standardLibrary } from '../language/school/standard.ts';

/** A table beside the plans, read as what a plan takes it for. */
export interface TableFile {
  readonly people: readonly Person[];
  readonly records: readonly RecordEntry[];
  readonly problems: readonly Problem[];
}

/** What a plan names a table as: 名册 or 记录. */
export type TableUse = 'roster' | 'recordFile';

/** A file of the school: its text, and what was worked out of it as long as the text stays. */
export class FileCache {
  readonly path: string;
  readonly origin: Origin;
  private current: string | null;
  /** Why the file is not read though it may be there. */
  private why: Refused | null;
  private analysed: FileAnalysis | null = null;
  /** What was let go of, as long as anybody holds on to a piece of it. */
  private released: WeakRef<FileAnalysis> | null = null;
  private judged: { readonly text: string; readonly analysis: FileAnalysis | null } | null = null;
  private readonly tables = new Map<TableUse, TableFile>();
  private named: { readonly file: PlanFile; readonly tables: readonly NamedTable[] } | null = null;
  private head: { readonly text: string; readonly links: HeadLinks | null } | null = null;
  private flat: Flat | null = null;

  constructor(path: string, text: FileText) {
    this.path = path;
    this.origin = { file: path };
    this.current = typeof text === 'string' ? text : null;
    this.why = typeof text === 'string' ? null : text;
  }

  /** What the head of the text as it is now says, where that is known already. */
  setLinks(links: HeadLinks | null): void {
    if (this.current !== null) this.head = { text: this.current, links };
  }

  /** null: there is no such file, or it cannot be read. */
  get text(): string | null {
    return this.current;
  }

  /** Why there is no text. */
  get missing(): 'missing' | Refused['refused'] {
    return this.why?.refused ?? 'missing';
  }

  /** Statements that stay keep what was worked out of them. Answers whether anything changed. */
  update(text: FileText): boolean {
    this.why = typeof text === 'string' ? null : text;
    const readable = typeof text === 'string' ? text : null;
    if (readable === this.current) return false;
    this.current = readable;
    this.tables.clear();
    return true;
  }

  analysis(): FileAnalysis | null {
    if (this.current === null) return null;
    this.analysed ??= this.takenBack();
    if (this.analysed?.text !== this.current) {
      const refused = this.refused(this.current);
      if (refused) return refused;
      this.analysed = analyseFile(
        this.path,
        this.current,
        standardLibrary().names,
        this.analysed ?? undefined,
      );
    }
    return this.analysed;
  }

  private takenBack(): FileAnalysis | null {
    const analysis = this.released?.deref() ?? null;
    for (const { block } of analysis?.blocks ?? []) pieces.delete(block);
    this.released = null;
    return analysis;
  }

  /** Nothing of a file that is too large is read: it stays as it is, with one remark at its head. Null: it is not. */
  private refused(text: string): FileAnalysis | null {
    if (this.judged?.text !== text) {
      const data = this.staysSmall(text) ? null : tooLarge(text);
      this.judged = { text, analysis: data && unread(this.path, this.origin, data) };
    }
    return this.judged.analysis;
  }

  /** Whether what was added to the text as it was read cannot have made it too large. */
  private staysSmall(text: string): boolean {
    if (!this.analysed || text.length > MOST_CHARACTERS) return false;
    const { start, after } = changeBetween(this.analysed.text, text);
    return this.analysed.lines().length + after - start <= MOST_LINES;
  }

  /** What the file itself declares, without its tables. */
  declared(): Declared | null {
    const analysis = this.analysis();
    if (!analysis) return null;
    const { plan: file } = analysis;
    if (this.flat?.file !== file) this.flat = { file, declared: flattenedAfter(this.flat, file) };
    return this.flat.declared;
  }

  /** What the head of the plan says of other files; read by itself where nobody has asked for the rest of the file. */
  links(): HeadLinks | null {
    if (this.current === null) return null;
    if (this.head?.text !== this.current) {
      const header = this.analysed?.text === this.current ? this.declared()?.header : null;
      const links = header ? linksIn(header, this.origin) : headLinks(this.path, this.current);
      this.head = { text: this.current, links };
    }
    return this.head.links;
  }

  /** Lets go of everything but the text and what its head says; it is read again when somebody asks. */
  release(): void {
    if (!this.analysed) return;
    this.links();
    for (const { block } of this.analysed.blocks) pieces.set(block, this.analysed);
    this.released = new WeakRef(this.analysed);
    this.analysed = null;
    this.flat = null;
    this.named = null;
  }

  /** The tables that the file names, and what it takes them for. */
  tablesNamed(): readonly NamedTable[] {
    const analysis = this.analysis();
    if (!analysis) return [];
    const { plan: file } = analysis;
    if (this.named?.file !== file) this.named = { file, tables: this.tablesIn(file) };
    return this.named.tables;
  }

  /** Looked for only where one came or went. */
  private tablesIn(file: PlanFile): readonly NamedTable[] {
    const { gone, come } = this.named ? replacedIn(this.named.file, file) : { gone: [], come: [] };
    const isSame = this.named !== null && namedIn([...gone, ...come]).length === 0;
    return isSame ? (this.named?.tables ?? []) : namedIn(allDeclarations(file));
  }

  asTable(use: TableUse): TableFile | null {
    if (this.current === null) return null;
    const known = this.tables.get(use);
    if (known) return known;
    const table = { people: [], records: [], ...this.readTable(use, this.current) };
    this.tables.set(use, table);
    return table;
  }

  private readTable(use: TableUse, text: string): Partial<TableFile> & Pick<TableFile, 'problems'> {
    if (tooLarge(text)) {
      const data = { path: this.path, reason: 'too-large' } as const;
      return {
        problems: [{ code: 'file-not-found', source: { origin: this.origin, start: 0, end: 0 }, data }],
      };
    }
    return use === 'roster' ? readRoster(this.origin, text) : readRecords(this.origin, text);
  }
}

/**
 * Analyses that were let go of, by their pieces: whoever holds a piece finds it in the file as it was, since the file
 * is not read anew as long as a piece of the earlier reading is held.
 */
const pieces = new WeakMap<Origin, FileAnalysis>();

/** What the head of a plan says of other files, read by itself; null: it has none. */
export function headLinks(path: string, text: string): HeadLinks | null {
  const header = tooLarge(text) ? null : planHead(path, text, standardLibrary().names);
  return header && linksIn(header, { file: path });
}

/** Without the statement that the head is: of the files that it names nothing but the names is kept. */
function linksIn({ superior, imports }: HeadLinks, origin: Origin): HeadLinks {
  const bare = ({ text, source: { start, end } }: Name): Name => ({ text, source: { origin, start, end } });
  return { superior: superior && bare(superior), imports: imports.map(bare) };
}

/** An analysis that holds nothing but the reason. */
function unread(path: string, origin: Origin, data: ProblemData['too-large']): FileAnalysis {
  const nothing = analyseFile(path, '', standardLibrary().names);
  const source = { origin, start: 0, end: 0 };
  return { ...nothing, plan: { ...nothing.plan, problems: [{ code: 'too-large', source, data }] } };
}

interface NamedTable {
  readonly type: TableUse;
  readonly name: Name;
}

function namedIn(declarations: readonly Declaration[]): readonly NamedTable[] {
  return declarations.flatMap(({ type, value }) =>
    type === 'roster' || type === 'recordFile' ? [{ type, name: value.path }] : [],
  );
}

/** Positions in a text whose origin is the whole file. */
export function plainLocator(text: string): Locator {
  let lines: readonly number[] | null = null;
  return (source) => {
    lines ??= lineStarts(text);
    return { start: positionAt(lines, source.start), end: positionAt(lines, source.end) };
  };
}
