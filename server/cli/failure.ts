import type { CliWords } from './words.ts';

/** The call was wrong or a file could not be read: one line for standard error and an exit status. */
export class Failure extends Error {
  readonly status: 1 | 2;

  constructor(message: string, status: 1 | 2 = 2) {
    super(message);
    this.status = status;
  }
}

/** What standard error says of a failure: one line, whatever a name of a file holds. */
export function failureLine({ message }: Failure, words: CliWords): string {
  return `${words.error}${message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`;
}
