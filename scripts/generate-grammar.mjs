// The grammar as plain data, out of what Langium's generator writes: the product needs it without the rest.
import { readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const FOLDER = 'server/language/generated';
const [, literal] =
  /loadGrammarFromJson\(([\s\S]*)\)\);\s*$/.exec(readFileSync(`${FOLDER}/grammar.ts`, 'utf8')) ?? [];
if (literal === undefined) throw new Error('generated/grammar.ts is not what it used to be');
const withoutComments = (key, value) => (key === '$comment' ? undefined : value);
writeFileSync(
  `${FOLDER}/grammar.json`,
  `${JSON.stringify(JSON.parse(runInNewContext(literal), withoutComments))}\n`,
);
