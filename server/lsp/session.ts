import { type Connection, MessageType, ShowMessageNotification, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

import { shippedHolidays } from '../data/shipped-holidays.ts';
import { type Day, dayFromIso } from '../engine/calendar/day.ts';
import type { FileText } from '../engine/plan/file.ts';
import { isTable, resolvePath } from '../language/school/paths.ts';
import { wordsIn } from '../messages/words.ts';
import { headLinks } from '../school/file-cache.ts';
import { School } from '../school/school.ts';
import { Faults } from './faults.ts';
import { FencedFiles, isBelow } from './fenced-files.ts';
import { type FileAccess, isSchoolFile } from './file-access.ts';
import { holidayPath, holidaysOf } from './holiday-setting.ts';
import { inSlices } from './in-slices.ts';
import { pathOf } from './locations.ts';
import { progressShown } from './progress.ts';
import { Publisher } from './publisher.ts';
import { DEFAULT_SETTINGS, misunderstood, readSettings, type Settings } from './settings.ts';
import { userLanguage } from './user-language.ts';

/** Fewer files than this are read before anybody could look at the progress of it. */
const MANY_FILES = 200;

/** What a client says of itself at the start. */
export interface Start {
  readonly folders: readonly string[];
  /** The client's date, ISO; null = nothing is judged that depends on the date. */
  readonly today: string | null;
  /** The editor's own language: zh-cn; null = unknown. */
  readonly locale: string | null;
}

/** A file or folder that came or changed, or is gone. */
interface FileChange {
  readonly path: string;
  readonly isGone: boolean;
}

/** One client's school: its folders, open documents and settings. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly school: School;
  settings: Settings = DEFAULT_SETTINGS;
  /** The client can show a list of places when a line above the text is clicked. */
  opensPlaces = false;
  /** The client shows a calendar and wants to know when it changes. */
  showsCalendar = false;
  /** The client shows how far long work is that it has not asked for. */
  showsProgress = false;
  /** The client asks for diagnostics itself: nothing is published. */
  pulls = false;
  /** Told after every change, of a file's text (its path) or of anything else (null). */
  readonly watchers = new Set<(path: string | null) => void>();
  readonly faults: Faults;
  private readonly publisher: Publisher;
  private readonly files: FencedFiles;
  private readonly connection: Connection;
  private folders: readonly string[] = [];
  private today: Day | null = null;
  private locale: string | null = null;
  private holidays = shippedHolidays();
  /** Settles when what is known to have changed on disk has been read. */
  private reloaded: Promise<unknown> = Promise.resolve();
  private folderIsRead: () => void = () => undefined;
  private readonly folderRead = new Promise<void>((resolve) => {
    this.folderIsRead = resolve;
  });
  /** Files that a plan names and nobody has looked for yet. */
  private readonly wanted = new Set<string>();
  private readonly looked = new Set<string>();
  /** Those of them that lie outside of what may be read. */
  private readonly refused = new Set<string>();

  constructor(connection: Connection, files: FileAccess) {
    this.connection = connection;
    this.faults = new Faults(connection);
    const fence = { folders: () => this.readable(), isOpen: () => this.settings.outside };
    this.files = new FencedFiles(files, fence, this.faults);
    this.school = new School((path) => this.want(path), { holidays: shippedHolidays(), today: null });
    const open = () => this.documents.all().map(({ uri, version }) => ({ path: pathOf(uri), version }));
    this.publisher = new Publisher(connection, this.school, open, () => this.settings, this.faults);
    this.documents.onDidChangeContent(({ document }) => this.changed(document));
    this.documents.onDidOpen(() => this.lookAgain());
    this.documents.onDidClose(({ document }) => void this.closed(pathOf(document.uri)));
  }

  /** What must be known before settings are: a holiday file is looked for in the first folder. */
  prepare({ folders, today, locale }: Start): void {
    this.today = today === null ? null : dayFromIso(today);
    this.folders = folders.map(pathOf);
    this.locale = locale;
    this.configure();
  }

  /** The user's day has changed, at midnight. */
  async turnTo(today: string): Promise<void> {
    const day = dayFromIso(today);
    if (day === null || day === this.today) return;
    this.today = day;
    this.configure();
    await this.refresh(null);
  }

  /** Where the user's holiday file lies; null: the built-in holidays hold. */
  get holidayFile(): string | null {
    const { holidays } = this.settings;
    return holidays === null ? null : holidayPath(holidays, this.folders[0]);
  }

  /** Reads the folders; the plans in open windows are checked before and after. */
  async readFolders(): Promise<void> {
    await this.addFolders(this.folders);
  }

  async addFolders(folders: readonly string[]): Promise<void> {
    this.folders = [...new Set([...this.folders, ...folders])];
    this.lookAgain();
    const listed = await Promise.all(folders.map((folder) => this.files.list(folder)));
    // What a folder holds lies in it: no need to ask where it leads.
    const files = listed.flat();
    const isLong = this.showsProgress && files.length >= MANY_FILES;
    const title = this.words.reading(files.length);
    const progress = isLong ? progressShown(this.connection, title) : null;
    const tell = (read: number) => progress?.tell(read / files.length);
    await this.take(files, (path) => this.files.readAnyway(path), tell);
    progress?.end();
    this.folderIsRead();
    await this.refresh(null);
  }

  /**
   * Settles when the folders have been read, what their plans name, and what has changed on disk: before that an answer
   * would be a part of it.
   */
  async whole(): Promise<void> {
    await this.folderRead;
    await this.reloaded;
    await this.complete();
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    this.folders = this.folders.filter((folder) => !folders.includes(folder));
    for (const path of this.filesBelow(folders)) if (!this.isInFolder(path)) this.drop(path);
    await this.refresh(null);
  }

  /** New settings, of whatever shape. */
  async configureFrom(value: unknown): Promise<void> {
    const before = this.settings.holidays;
    this.settings = readSettings(value);
    for (const name of misunderstood(value)) this.faults.tell(name, 'not understood, the default holds');
    this.lookAgain();
    if (this.settings.holidays !== before) await this.readHolidays();
    await this.refresh(null);
  }

  /** Files, or folders with all that is in them. */
  private async followNow(changes: readonly FileChange[]): Promise<void> {
    const isHolidays = changes.some(({ path }) => path === this.holidayFile);
    if (isHolidays) await this.readHolidays();
    const folders = changes.filter(({ path }) => this.mayHold(path));
    const gone = folders.flatMap(({ path, isGone }) => (isGone ? [path] : []));
    const come = folders.flatMap(({ path, isGone }) => (isGone ? [] : [path]));
    const listed = await Promise.all(come.map((folder) => this.files.list(folder)));
    const files = changes.flatMap(({ path }) => (isSchoolFile(path) ? [path] : []));
    const all = [...new Set([...files, ...this.filesBelow(gone), ...listed.flat()])];
    if (all.length > 0 || isHolidays) await this.reload(all);
  }

  /** Whether a path may be that of a folder with plans; of pictures and documents nothing need be known. */
  private mayHold(path: string): boolean {
    const isFile = isSchoolFile(path) || /\.[a-z][a-z0-9]{1,4}$/i.test(path);
    return !isFile && this.isInFolder(path) && !/\/(?:node_modules|\.[^/]*)(?:\/|$)/.test(path);
  }

  /** Files that changed outside the editor; what is open stays what its window says. */
  async reload(paths: readonly string[]): Promise<void> {
    await this.take(paths, (path) => this.files.read(path));
    await this.refresh(null);
  }

  /** What changed outside the editor; asked meanwhile, `whole` waits for it. */
  follow(changes: readonly FileChange[]): Promise<void> {
    const followed = this.followNow(changes);
    this.reloaded = Promise.allSettled([this.reloaded, followed]);
    return followed;
  }

  private async take(
    paths: readonly string[],
    read: (path: string) => Promise<FileText>,
    tell?: (read: number) => void,
  ): Promise<void> {
    const closed = paths.filter((path) => isSchoolFile(path) && !this.isOpen(path));
    const texts = await Promise.all(closed.map(async (path) => [path, await read(path)] as const));
    // The heads of many plans are read while the user types; then all of them are there at once.
    const heads = await inSlices(
      texts,
      ([path, text]) => (typeof text === 'string' && !isTable(path) ? headLinks(path, text) : undefined),
      () => false,
      tell,
    );
    for (const [at, [path, text]] of texts.entries())
      if (!this.isOpen(path)) this.school.set(path, text, heads?.[at]);
  }

  /** A closed window leaves what is on disk; of files that belong to no folder, only what other plans name. */
  private async closed(path: string): Promise<void> {
    if (isSchoolFile(path) && this.isInFolder(path)) return this.reload([path]);
    this.drop(path);
    await this.refresh(null);
  }

  /** As if the file had never been seen; whoever names it looks for it anew. */
  private drop(path: string): void {
    if (this.isOpen(path)) return;
    this.school.forget(path);
    this.looked.delete(path);
  }

  /** What may be read has changed: files that were refused are looked for anew. */
  private lookAgain(): void {
    const refused = [...this.refused];
    this.refused.clear();
    for (const path of refused) this.drop(path);
  }

  /** Folders whose files a plan may name: those of the window, and those of open documents. */
  private readable(): readonly string[] {
    const open = this.documents.all().map(({ uri }) => resolvePath(pathOf(uri), '.'));
    return [...new Set([...this.folders, ...open.filter((folder) => folder.includes('/'))])];
  }

  private filesBelow(folders: readonly string[]): readonly string[] {
    return [...this.school.paths(), ...this.school.tablePaths()].filter((path) => isBelow(path, folders));
  }

  private isInFolder(path: string): boolean {
    return isBelow(path, this.folders);
  }

  private changed(document: TextDocument): void {
    const path = pathOf(document.uri);
    this.school.set(path, document.getText());
    void this.refresh(path);
  }

  /** Looks for files that plans name and nobody has looked for; whether any was found, of which everybody is told. */
  async complete(): Promise<boolean> {
    const wanted = [...this.wanted].filter((file) => !this.looked.has(file));
    this.wanted.clear();
    for (const file of wanted) this.looked.add(file);
    const read = await Promise.all(wanted.map(async (file) => [file, await this.files.read(file)] as const));
    for (const [file, text] of read) if (text !== null && !this.isOpen(file)) this.school.set(file, text);
    for (const [file, text] of read) if (isOutside(text)) this.refused.add(file);
    const found = read.some(([, text]) => text !== null);
    if (found) await this.refresh(null);
    return found;
  }

  /** Diagnoses what changed, and once more when files have come in that plans named. */
  private async refresh(path: string | null): Promise<void> {
    if (!this.pulls) await this.publisher.publish(path);
    for (const tell of this.watchers) await this.faults.around(path ?? '*', () => tell(path), undefined);
    if (!this.pulls) await this.complete();
  }

  private want(path: string): null {
    this.wanted.add(path);
    return null;
  }

  private isOpen(path: string): boolean {
    return this.documents.all().some(({ uri }) => pathOf(uri) === path);
  }

  private configure(): void {
    this.school.configure({ holidays: this.holidays, today: this.today });
  }

  /** Reads the user's holiday file; what is wrong with it is told. */
  private async readHolidays(): Promise<void> {
    const path = this.holidayFile;
    const name = this.settings.holidays;
    if (path === null || name === null) this.holidays = shippedHolidays();
    else {
      const text = await this.files.readAnyway(path);
      const { holidays, warning } = holidaysOf(
        name,
        typeof text === 'string' ? text : null,
        this.words.holidayFile,
      );
      this.holidays = holidays;
      // Not `showWarningMessage`, which asks and fails where nobody can answer.
      if (warning !== null)
        void this.connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: warning,
        });
    }
    this.configure();
  }

  /** In which the first plan of all will most probably be written. */
  get editorLanguage() {
    return userLanguage('auto', null, this.locale);
  }

  private get words() {
    const [first] = this.school.paths();
    const plan = first === undefined ? null : this.school.text(first);
    return wordsIn(userLanguage(this.settings.language, plan, this.locale)).session;
  }
}

function isOutside(text: FileText): boolean {
  return typeof text === 'object' && text?.refused === 'outside';
}
