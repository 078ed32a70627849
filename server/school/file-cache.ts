import type { Person } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { RecordEntry } from '../engine/plan/quota.ts';
import type { Declared } from '../engine/plan/scope.ts';
import type { Locator, Origin } from '../engine/plan/source.ts';
import { readRecords } from '../language/csv/records.ts';
import { readRoster } from '../language/csv/roster.ts';
import { analyseFile, type FileAnalysis } from '../language/document/file-analysis.ts';
import { lineStarts, positionAt } from '../language/document/line-index.ts';
import { flattened, kept } from '../language/school/flatten.ts';
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
  private analysed: FileAnalysis | null = null;
  private readonly tables = new Map<TableUse, TableFile>();
  private flat: { readonly analysis: FileAnalysis; readonly declared: Declared } | null = null;

  constructor(path: string, text: string | null) {
    this.path = path;
    this.origin = { file: path };
    this.current = text;
  }

  /** null: there is no such file, or it cannot be read. */
  get text(): string | null {
    return this.current;
  }

  /** Statements that stay keep what was worked out of them. Answers whether anything changed. */
  update(text: string | null): boolean {
    if (text === this.current) return false;
    this.current = text;
    this.tables.clear();
    return true;
  }

  analysis(): FileAnalysis | null {
    if (this.current === null) return null;
    if (this.analysed?.text !== this.current) {
      this.analysed = analyseFile(
        this.path,
        this.current,
        standardLibrary().names,
        this.analysed ?? undefined,
      );
    }
    return this.analysed;
  }

  /** What the file itself declares, without its tables. */
  declared(): Declared | null {
    const analysis = this.analysis();
    if (!analysis) return null;
    if (this.flat?.analysis !== analysis)
      this.flat = { analysis, declared: kept(this.flat?.declared, flattened(analysis.plan, [], [])) };
    return this.flat.declared;
  }

  asTable(use: TableUse): TableFile | null {
    if (this.current === null) return null;
    const known = this.tables.get(use);
    if (known) return known;
    const read =
      use === 'roster' ? readRoster(this.origin, this.current) : readRecords(this.origin, this.current);
    const table = { people: [], records: [], ...read };
    this.tables.set(use, table);
    return table;
  }
}

/** Positions in a text whose origin is the whole file. */
export function plainLocator(text: string): Locator {
  let lines: readonly number[] | null = null;
  return (source) => {
    lines ??= lineStarts(text);
    return { start: positionAt(lines, source.start), end: positionAt(lines, source.end) };
  };
}
