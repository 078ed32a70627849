import { optionValue } from './arguments.ts';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';

/** `jiaoyan server`: the language server, for any editor. */
export const server: Command = {
  name: 'server',
  usage: '',
  summary: { zh: '语言服务器，供各种编辑器使用', en: 'the language server, for any editor' },
  options: [
    { name: 'stdio', value: null },
    { name: 'socket', value: 'number' },
  ],
  run: ({ arguments: parsed, program, words }) => {
    const [extra] = parsed.positional;
    if (extra !== undefined) throw new Failure(words.tooMany('server', extra));
    const socket = optionValue(parsed, 'socket');
    if (socket === null && !parsed.options.has('stdio')) throw new Failure(words.needsTransport);
    if (socket === null) return program.startServer({ kind: 'stdio' });
    const port = /^\d{1,5}$/.test(socket) ? Number(socket) : 0;
    if (port < 1 || port > 65535) throw new Failure(words.badNumber('--socket', socket));
    return program.startServer({ kind: 'socket', port });
  },
};
