import type { PlanHeader } from '../engine/plan/calendar.ts';
import type { ProblemData } from '../engine/plan/codes.ts';
import type { FileText, Refused } from '../engine/plan/file.ts';
import { tooLarge } from '../engine/plan/limits.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Person } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { RecordEntry } from '../engine/plan/quota.ts';
import type { Declared } from '../engine/plan/scope.ts';
import type { Locator, Origin } from '../engine/plan/source.ts';
import { readRecords } from '../language/csv/records.ts';
import { readRoster } from '../language/csv/roster.ts';
import { analyseFile, type FileAnalysis } from '../language/document/file-analysis.ts';
import { lineStarts, positionAt } from '../language/document/line-index.ts';
import { planHead } from '../language/document/plan-head.ts';
import { allDeclarations, flattened, kept } from '../language/school/flatten.ts';
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
  private judged: { readonly text: string; readonly analysis: FileAnalysis | null } | null = null;
  private readonly tables = new Map<TableUse, TableFile>();
  private named: { readonly analysis: FileAnalysis; readonly tables: readonly NamedTable[] } | null = null;
  private head: { readonly text: string; readonly header: PlanHeader | null } | null = null;
  private flat: { readonly analysis: FileAnalysis; readonly declared: Declared } | null = null;

  constructor(path: string, text: FileText) {
    this.path = path;
    this.origin = { file: path };
    this.current = typeof text === 'string' ? text : null;
    this.why = typeof text === 'string' ? null : text;
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

  /** Nothing of a file that is too large is read: it stays as it is, with one remark at its head. Null: it is not. */
  private refused(text: string): FileAnalysis | null {
    if (this.judged?.text !== text) {
      const data = tooLarge(text);
      this.judged = { text, analysis: data && unread(this.path, this.origin, data) };
    }
    return this.judged.analysis;
  }

  /** What the file itself declares, without its tables. */
  declared(): Declared | null {
    const analysis = this.analysis();
    if (!analysis) return null;
    if (this.flat?.analysis !== analysis)
      this.flat = { analysis, declared: kept(this.flat?.declared, flattened(analysis.plan, [], [])) };
    return this.flat.declared;
  }

  /** The head of the plan; read by itself where nobody has asked for the rest of the file. */
  header(): PlanHeader | null {
    if (this.current === null) return null;
    if (this.analysed?.text === this.current || tooLarge(this.current))
      return this.declared()?.header ?? null;
    if (this.head?.text !== this.current) {
      const header = planHead(this.path, this.current, standardLibrary().names);
      this.head = { text: this.current, header };
    }
    return this.head.header;
  }

  /** The tables that the file names, and what it takes them for. */
  tablesNamed(): readonly NamedTable[] {
    const analysis = this.analysis();
    if (!analysis) return [];
    if (this.named?.analysis !== analysis) this.named = { analysis, tables: namedIn(analysis) };
    return this.named.tables;
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

function namedIn({ plan }: FileAnalysis): readonly NamedTable[] {
  return allDeclarations(plan).flatMap(({ type, value }) =>
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
