import type { Connection } from 'vscode-languageserver';

/** So many different faults are told; whoever has read them needs no more. */
const MOST_TOLD = 100;

/** Tells the client's log what failed inside the server, the same thing once. The server goes on. */
export class Faults {
  private readonly told = new Set<string>();
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  tell(what: string, error: unknown): void {
    const text = `${what}: ${error instanceof Error ? error.message : String(error)}`;
    if (this.told.has(text) || this.told.size >= MOST_TOLD) return;
    this.told.add(text);
    this.connection.console.error(text);
  }

  /** The outcome of work that may fail; `otherwise` if it does. */
  async around<T>(what: string, work: () => T | Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.tell(what, error);
      return otherwise;
    }
  }
}
