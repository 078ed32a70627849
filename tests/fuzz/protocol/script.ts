import type { Random } from '../random.ts';
import { anyTable } from '../tables.ts';
import { CALENDAR, type Files, HEADER } from '../targets/school.ts';
import { anyText, piece } from '../texts.ts';

/** What an editor, its user and the disk do one after the other. `at` is a share of the text. */
export type Step =
  | { readonly does: 'open' | 'replace'; readonly name: string; readonly text: string }
  | {
      readonly does: 'type';
      readonly name: string;
      readonly at: number;
      readonly remove: number;
      readonly insert: string;
    }
  | {
      readonly does: 'stray';
      readonly name: string;
      readonly line: number;
      readonly character: number;
      readonly insert: string;
    }
  | { readonly does: 'close' | 'delete'; readonly name: string }
  | { readonly does: 'write'; readonly name: string; readonly text: string }
  | {
      readonly does: 'ask';
      readonly method: string;
      readonly name: string;
      readonly at: number;
      readonly word: string;
      readonly takenBack: boolean;
    }
  | { readonly does: 'configure'; readonly settings: unknown }
  | { readonly does: 'folders'; readonly isAdded: boolean }
  | { readonly does: 'send'; readonly method: string; readonly params: unknown; readonly isRequest: boolean };

export interface Script {
  readonly disk: Files;
  readonly steps: readonly Step[];
}

const NAMES = ['校历.plan', '甲.plan', '乙.plan', '名册.csv', '新 📚.plan'];

/** Requests about a place in a document. */
export const ASKED = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/declaration',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/signatureHelp',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'textDocument/selectionRange',
  'textDocument/inlayHint',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/diagnostic',
  'workspace/symbol',
  'workspace/willRenameFiles',
  'jiaoyan/calendar',
  'jiaoyan/quotas',
  'jiaoyan/preview',
  'jiaoyan/export',
];

const NONSENSE: readonly unknown[] = [
  null,
  7,
  'x',
  [],
  {},
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { uris: 'x' },
  { textDocument: { uri: 'file:///school/nobody.plan' } },
];
const SETTINGS: readonly unknown[] = [
  {},
  null,
  { messages: { language: 'en' } },
  { diagnostics: { severity: { syntax: 'off', 'vague-wording': 'error', nonsense: 'x' } } },
  { holidays: { file: '没有.json' } },
  { holidays: 7 },
];
/** Notifications whose nonsense must be survived. `exit` and the like are not among them. */
const TOLD = [
  'textDocument/didSave',
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  '$/cancelRequest',
  '$/setTrace',
  '$/nothing',
  'x',
];

export function anyScript(random: Random): Script {
  const disk = {
    '校历.plan': random.chance(0.8) ? CALENDAR : anyText(random),
    '甲.plan': HEADER + anyText(random),
    '乙.plan': `计划 { 上级 "甲.plan" }\n名册 "名册.csv"\n${anyText(random)}`,
    '名册.csv': anyTable(random),
  };
  const steps = random.times(3, 25, () => step(random));
  // After these the last remarks are not compared; so there are scripts without them.
  const isPlain = ({ does }: Step) => does !== 'send' && does !== 'configure' && does !== 'folders';
  return { disk, steps: random.chance(0.6) ? steps.filter(isPlain) : steps };
}

function step(random: Random): Step {
  const name = random.pick(NAMES);
  const text = () =>
    name.endsWith('.csv')
      ? anyTable(random)
      : random.chance(0.5)
        ? HEADER + anyText(random)
        : anyText(random);
  const kind = random.next();
  if (kind < 0.12) return { does: 'open', name, text: text() };
  if (kind < 0.16) return { does: 'replace', name, text: text() };
  if (kind < 0.36)
    return {
      does: 'type',
      name,
      at: random.next(),
      remove: random.pick([0, 0, 0, 1, 3, 40]),
      insert: piece(random),
    };
  if (kind < 0.38)
    return {
      does: 'stray',
      name,
      line: random.pick([0, 3, 99, 2 ** 31 - 1]),
      character: random.pick([0, 7, 999, 2 ** 31 - 1]),
      insert: piece(random),
    };
  if (kind < 0.43) return { does: 'close', name };
  if (kind < 0.46) return { does: 'delete', name };
  if (kind < 0.5) return { does: 'write', name, text: text() };
  if (kind < 0.53) return { does: 'configure', settings: random.pick(SETTINGS) };
  if (kind < 0.55) return { does: 'folders', isAdded: random.chance(0.5) };
  if (kind < 0.6) {
    const isRequest = random.chance(0.5);
    return {
      does: 'send',
      method: random.pick(
        isRequest
          ? [...ASKED, 'x', 'completionItem/resolve', 'codeLens/resolve', 'codeAction/resolve']
          : TOLD,
      ),
      params: random.pick(NONSENSE),
      isRequest,
    };
  }
  return {
    does: 'ask',
    method: random.pick(ASKED),
    name,
    at: random.next(),
    word: piece(random),
    takenBack: random.chance(0.2),
  };
}
