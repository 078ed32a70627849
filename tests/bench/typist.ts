import type { Answer, Peer } from './peer.ts';

export const URI = 'file:///bench/plan.plan';

/** What somebody types into the middle of a plan, one character at a time. */
export const TYPED = `活动 新专题研讨 {
  组织 数学1组
  时间 第9周 周三 第7节
  地点 数学1组办公室
  主题 单元整体教学
}
要求 听课 数学1组 每位教师 每学期 不少于9节
`;

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One document in a client: types at a place and knows where that is. */
export class Typist {
  readonly peer: Peer;
  version = 1;
  cursor: Position = { line: 0, character: 0 };
  private readonly lines: string[];

  constructor(peer: Peer, text: string) {
    this.peer = peer;
    this.lines = text.split('\n');
    const textDocument = { uri: URI, languageId: 'jiaoyan-plan', version: 1, text };
    peer.tell('textDocument/didOpen', { textDocument });
  }

  /** Moves to the first line from the middle on of which something is true, else the first of all; behind it, or in front. */
  goTo(holds: (line: string) => boolean, offset: (line: string) => number): void {
    const half = Math.floor(this.lines.length / 2);
    const behind = this.lines.findIndex((line, index) => index >= half && holds(line));
    const at = behind < 0 ? this.lines.findIndex(holds) : behind;
    if (at < 0) throw new Error('no such line');
    this.cursor = { line: at, character: offset(this.lines[at] ?? '') };
  }

  /** Opens an empty line in front of that line of the middle of which something is true. */
  openLine(holds: (line: string) => boolean): void {
    this.goTo(holds, () => 0);
    const at = this.cursor;
    this.key('\n');
    this.cursor = at;
  }

  /** Sends one key. */
  key(character: string): void {
    const { line, character: column } = this.cursor;
    this.change({ start: this.cursor, end: this.cursor }, character);
    this.cursor =
      character === '\n' ? { line: line + 1, character: 0 } : { line, character: column + character.length };
  }

  /** Takes the last `length` characters of the line away, or what was typed since a place. */
  takeBack(from: Position): void {
    this.change({ start: from, end: this.cursor }, '');
    this.cursor = from;
  }

  ask(method: string, more: object = {}): Promise<Answer> {
    return this.peer.ask(method, { textDocument: { uri: URI }, ...more });
  }

  diagnostics(): Promise<Answer> {
    return this.ask('textDocument/diagnostic');
  }

  private change(range: { start: Position; end: Position }, text: string): void {
    this.version++;
    this.peer.tell('textDocument/didChange', {
      textDocument: { uri: URI, version: this.version },
      contentChanges: [{ range, text }],
    });
  }
}
