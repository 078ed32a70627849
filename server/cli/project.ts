import type { Day } from '../engine/calendar/day.ts';
import type { FileText } from '../engine/plan/file.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import type { Outline } from '../render/outline.ts';
import type { PersonalView } from '../render/personal-view.ts';
import type { QuotaReport } from '../render/quota-report.ts';
import type { CalendarView, RenderLanguage } from '../render/view.ts';

/** A file as read; `path` as the caller gave it, `/` as separator. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface SchoolOptions {
  /** null: nothing is judged that depends on the date. */
  readonly today: Day | null;
  /** A file that replaces the built-in holidays. */
  readonly holidays: SourceText | null;
  /** Of messages. */
  readonly language: RenderLanguage;
  /** The call's own paths and whether plans may name files anywhere; without it nobody can help with a check. */
  readonly given?: { readonly paths: readonly string[]; readonly outside: boolean };
}

/** A folder of plans, read. */
export interface School {
  /** Of every given file, in order of file and place. */
  diagnostics(): readonly Diagnostic[];
  /** The same, of any number of files: on all cores where that pays, and nothing is held on to of what is done. */
  check(): Promise<readonly Diagnostic[]>;
  /** All given plans together. */
  calendar(): CalendarView;
  /** What the given plans mean for one person. */
  personal(name: string): PersonalView;
  quotas(): QuotaReport;
  /** A given plan as a formal document; null if it says nothing that could be written out. */
  document(path: string): Outline | null;
}

/** `readFile` serves what the files import; null = there is no such file, or it cannot be read. */
export type OpenSchool = (
  files: readonly SourceText[],
  readFile: (path: string) => FileText,
  options: SchoolOptions,
) => School;

/** Canonical layout; `language` translates the keywords, null keeps them. `problems`: why a file is left as it is. */
export type FormatText = (
  text: string,
  options: { readonly language: RenderLanguage | null },
) => { readonly text: string; readonly problems: readonly unknown[] };

/** What the commands are made of; `main.ts` fills it in. */
export interface Program {
  readonly version: string;
  readonly openSchool: OpenSchool;
  readonly formatText: FormatText;
  /** Runs until the editor ends it; an exit status. */
  readonly startServer: (
    transport: { readonly kind: 'stdio' } | { readonly kind: 'socket'; readonly port: number },
  ) => Promise<number>;
  readonly codes: readonly string[];
  /** A page on a code, as Markdown. */
  readonly page: (code: string, language: RenderLanguage) => string | null;
  /** Starter plans by name, in the order to list them. */
  readonly templates: readonly { readonly name: string; readonly text: string }[];
}
