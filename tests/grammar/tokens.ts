import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = 'grammar/jiaoyan-plan.tmLanguage.json';
const require = createRequire(import.meta.url);

/** The editor's own engine with our grammar. */
export async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) =>
      scope === 'source.jiaoyan-plan' ? parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null,
  });
  const grammar = await registry.loadGrammar('source.jiaoyan-plan');
  if (grammar === null) throw new Error('there is no grammar');
  return grammar;
}

/** Each coloured stretch of a text with its innermost scope, without the language's name; blanks are left out. */
export function coloured(grammar: IGrammar, text: string): readonly (readonly [string, string])[] {
  let stack = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const stretch = line.slice(startIndex, endIndex).trim();
      const scope = scopes.length > 1 ? (scopes.at(-1) ?? '').replace('.jiaoyan-plan', '') : '';
      return stretch === '' || scope === '' ? [] : [[stretch, scope] as const];
    });
  });
}
