import { formatOfEnding } from '../render/formats.ts';
import { optionValue } from './arguments.ts';
import type { Call } from './command.ts';
import { Failure } from './failure.ts';
import { STDIN } from './sources.ts';

/** The format as asked, else by the ending of the output file; on standard output `usual`. */
export function formatOf(
  call: Call,
  output: string | null,
  formats: Readonly<Record<string, unknown>>,
  usual: string,
): string {
  const asked = optionValue(call.arguments, 'format');
  if (asked !== null) return asked;
  if (output === null || output === STDIN) return usual;
  const format = formatOfEnding(output, formats);
  if (format !== null) return format;
  throw new Failure(call.words.unknownEnding(output, Object.keys(formats)));
}
