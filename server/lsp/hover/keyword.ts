import { fold } from '../../engine/text/fold.ts';
import { tokensOf } from '../../language/document/block.ts';
import type { Entry } from '../../language/lexicon/entry.ts';
import { clausesAt, headsAt, type StatementKind } from '../../language/lexicon/keywords.ts';
import { statementOf, type Token } from '../../language/syntax/token.ts';
import { keywordPage } from '../../messages/keyword-page.ts';
import { spell, spellings } from '../completion/spelling.ts';
import { covers, fenced, lines, type Spot, type Told } from './spot.ts';

/** What a word of the language does, with a line that uses it. */
export function keywordAt(spot: Spot): Told | null {
  const { block } = spot.placed.lowered;
  const { tokens } = tokensOf(block, spot.analysis.kinds);
  const at = tokens.findIndex((token) => covers(token, spot.at));
  const token = tokens[at];
  if (!token) return null;
  if (statementOf(token.name)) return headPage(token, spot);
  if (token.name !== 'CLAUSE' && token.name !== 'FLAG') return null;
  const head = tokens.slice(0, at).findLast(({ name }) => statementOf(name));
  const kind = head && statementOf(head.name);
  return kind ? clausePage(token, kind, spot) : null;
}

function headPage({ start, end }: Token, spot: Spot): Told | null {
  const { folded } = spot.placed.lowered.block;
  const head = headsAt(folded.slice(start, end), 0).find(({ length }) => length === end - start)?.word;
  return head ? page({ start, end }, 'head', head, spot) : null;
}

function clausePage({ start, end }: Token, kind: StatementKind, spot: Spot): Told | null {
  const { folded } = spot.placed.lowered.block;
  const found = clausesAt(kind, folded.slice(start, end), 0).find(({ length }) => length === end - start);
  return found ? page({ start, end }, 'clause', found.word, spot) : null;
}

function page(
  place: Pick<Told, 'start' | 'end'>,
  of: 'head' | 'clause',
  entry: Entry,
  { words, language }: Spot,
): Told | null {
  const { hints, keywords } = words;
  const found = keywordPage(keywords, of, entry.id);
  if (!found) return null;
  const [says, example] = found;
  const standard = spell(entry, language).replace('#', 'N');
  const distinct = new Map(spellings(entry).map((spelling) => [fold(spelling), spelling.replace('#', 'N')]));
  distinct.delete(fold(spell(entry, language)));
  const others = [...distinct.values()];
  const synonyms = others.length > 0 ? hints.fact(hints.facts.synonyms, hints.names(others)) : '';
  return { ...place, text: [lines(`**${standard}**`, says), lines(synonyms), fenced(example)] };
}
