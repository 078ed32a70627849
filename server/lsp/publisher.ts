import type { Connection, Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from '../school/diagnostics.ts';
import type { School } from '../school/school.ts';
import type { Faults } from './faults.ts';
import { uriOf } from './locations.ts';
import { lspDiagnostic, sameDiagnostics } from './lsp-diagnostic.ts';
import { othersTurn, pause } from './pause.ts';
import type { Settings } from './settings.ts';

/** Longest stretch of work before the server looks for what the user did meanwhile. */
const SLICE_MS = 16;
/** Where a check takes longer than a slice, the next keystrokes and requests come first. */
const AFTER_TYPING_MS = 80;
/** What the change means for other files can wait until the user pauses. */
const OTHERS_AFTER_MS = 400;

type Sent = readonly Diagnostic[];
type Versions = ReadonlyMap<string, number>;

/** What an open document tells the publisher. */
export interface OpenDocument {
  readonly path: string;
  readonly version: number;
}

/**
 * Sends diagnostics for all plans of the school: those in open windows first, then the others, in slices, and only
 * where they changed. A new change starts the round again.
 */
export class Publisher {
  private readonly sent = new Map<string, Sent>();
  /** By file: what its diagnostics were made of. While that stays, nothing need be worked out to know that they hold. */
  private readonly made = new Map<string, { readonly stamp: string; readonly settings: Settings }>();
  private round = 0;
  /** What the last check of the file that is typed in took. */
  private cost = 0;
  private readonly connection: Connection;
  private readonly school: School;
  private readonly open: () => readonly OpenDocument[];
  private readonly settings: () => Settings;
  private readonly faults: Faults;

  constructor(
    connection: Connection,
    school: School,
    open: () => readonly OpenDocument[],
    settings: () => Settings,
    faults: Faults,
  ) {
    this.connection = connection;
    this.school = school;
    this.open = open;
    this.settings = settings;
    this.faults = faults;
  }

  /** Starts a round; `first` is what the user is looking at. */
  async publish(first: string | null): Promise<void> {
    const round = ++this.round;
    await pause(first !== null && this.cost > SLICE_MS ? AFTER_TYPING_MS : 0);
    if (round !== this.round) return;
    const open = new Map(this.open().map((document) => [document.path, document.version]));
    if (first !== null && open.has(first)) {
      const begin = performance.now();
      await this.one(first, open);
      this.cost = performance.now() - begin;
      await pause(OTHERS_AFTER_MS);
    }
    // What is open comes before anything is known of how the files of a folder hang together.
    if (!(await this.each([[...open.keys()]], open, round))) return;
    if (!(await this.each(this.school.byFamily(), open, round))) return;
    const paths = new Set(this.school.paths());
    for (const path of this.made.keys()) if (!open.has(path) && !paths.has(path)) this.clear(path);
  }

  /** All of them in slices, of which nothing is held on to but what is open; false: something has changed meanwhile. */
  private async each(
    families: readonly (readonly string[])[],
    open: Versions,
    round: number,
  ): Promise<boolean> {
    let since = performance.now();
    for (const family of families) {
      for (const path of family) {
        if (round !== this.round) return false;
        if (this.holds(path)) continue;
        await this.one(path, open);
        if (performance.now() - since <= SLICE_MS) continue;
        await othersTurn();
        since = performance.now();
      }
      this.school.tidy([...open.keys()]);
    }
    return round === this.round;
  }

  private holds(path: string): boolean {
    const made = this.made.get(path);
    return made !== undefined && made.settings === this.settings() && made.stamp === this.school.stamp(path);
  }

  private one(path: string, open: Versions): Promise<void> {
    return this.faults.around(path, () => this.send(path, open.get(path) ?? null), undefined);
  }

  /** A file is gone: its diagnostics go with it. */
  clear(path: string): void {
    this.made.delete(path);
    if (this.sent.delete(path)) void this.connection.sendDiagnostics({ uri: uriOf(path), diagnostics: [] });
  }

  private send(path: string, version: number | null): void {
    const settings = this.settings();
    const diagnostics = diagnosticsOf(this.school, path, settings).map(lspDiagnostic);
    const stamp = this.school.stamp(path);
    if (stamp === null) this.made.delete(path);
    else this.made.set(path, { stamp, settings });
    const before = this.sent.get(path);
    if (before && sameDiagnostics(before, diagnostics)) return;
    if (diagnostics.length === 0 && !before && version === null) return;
    this.sent.set(path, diagnostics);
    void this.connection.sendDiagnostics({
      uri: uriOf(path),
      diagnostics,
      ...(version !== null && { version }),
    });
  }
}
