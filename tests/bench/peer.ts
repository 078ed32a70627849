import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** An answer, and when it was there to the last byte; it is read only if somebody wants to. */
export interface Answer {
  readonly at: number;
  readonly message: Message;
}

/** What a client says it can do; with `pulls` it asks for diagnostics, else it is told. */
function capabilities(pulls: boolean): object {
  return {
    workspace: { workspaceFolders: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      semanticTokens: { requests: { full: { delta: true } } },
      ...(pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } }),
    },
  };
}

/** The barest client: what it measures is the server, the pipe and a line of JSON. */
export class Peer {
  readonly server: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly listeners = new Set<(answer: Answer) => void>();
  private pieces: Buffer[] = [];
  private have = 0;
  private wanted = -1;
  private count = 0;

  /** @param env what differs from the environment of this process */
  constructor(command: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.server = spawn(process.execPath, [...command], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    this.server.stdout?.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  async start(pulls: boolean, folder: string | null = null): Promise<void> {
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: folder === null ? null : [{ uri: folder, name: 'school' }],
      initializationOptions: { today: '2026-10-12' },
      capabilities: capabilities(pulls),
    });
    this.tell('initialized', {});
  }

  tell(method: string, params: object): void {
    this.send({ method, params });
  }

  ask(method: string, params: object): Promise<Answer> {
    const id = ++this.count;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, params });
    return answer;
  }

  /** The number of the request that is asked next. */
  get next(): number {
    return this.count + 1;
  }

  /** The next notification of which something is true. */
  told(method: string, holds: (params: never) => boolean): Promise<Answer> {
    return new Promise((resolve) => {
      const listen = (answer: Answer) => {
        if (answer.message.method !== method || !holds(answer.message.params as never)) return;
        this.listeners.delete(listen);
        resolve(answer);
      };
      this.listeners.add(listen);
    });
  }

  /** Most memory that the process ever held, in megabytes; null where the system does not tell. */
  mostMemory(): number | null {
    try {
      const status = readFileSync(`/proc/${this.server.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return null;
    }
  }

  /** Says good-bye in order. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.server.once('exit', () => resolve()));
    await this.ask('shutdown', {});
    this.tell('exit', {});
    await gone;
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.pieces.push(chunk);
    this.have += chunk.length;
    while (this.wanted < 0 ? this.readHeader() : this.readBody());
  }

  private readHeader(): boolean {
    const all = this.joined();
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return false;
    this.wanted = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1]);
    this.keep(all.subarray(end + 4));
    return true;
  }

  private readBody(): boolean {
    if (this.have < this.wanted) return false;
    const at = performance.now();
    const all = this.joined();
    const body = all.subarray(0, this.wanted);
    this.keep(all.subarray(this.wanted));
    this.wanted = -1;
    this.dispatch({ at, message: JSON.parse(body.toString('utf8')) as Message });
    return true;
  }

  private dispatch(answer: Answer): void {
    const { id, method } = answer.message;
    if (method === undefined) {
      const resolve = this.waiting.get(id ?? -1);
      this.waiting.delete(id ?? -1);
      resolve?.(answer);
    } else if (id === undefined) for (const listen of [...this.listeners]) listen(answer);
    else this.send({ id, result: null });
  }

  private joined(): Buffer {
    return this.pieces.length === 1 ? (this.pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(this.pieces);
  }

  private keep(rest: Buffer): void {
    this.pieces = [rest];
    this.have = rest.length;
  }
}
