import { planCorpus } from '../support/plan-corpus.ts';
import { RULES } from './grammar.ts';
import type { Random } from './random.ts';
import { MARKS, ODDITIES, VOCABULARY } from './words.ts';

const CORPUS = planCorpus().map(({ text }) => text);
const DEEPEST = 24;

/** Some text that a plan file could hold: a spoiled plan, one from the grammar, or noise. */
export function anyText(random: Random): string {
  const kind = random.next();
  if (kind < 0.5) return spoiled(random, stretch(random));
  if (kind < 0.75) return randomPlan(random);
  if (kind < 0.92) return spoiled(random, randomPlan(random));
  return noise(random);
}

/** A plan by the rules, not yet spoiled. */
export function randomPlan(random: Random): string {
  return expanded('plan', random, 0);
}

/** A stretch of whole lines of some plan of the project. */
export function stretch(random: Random, longest = 2500): string {
  const lines = random.pick(CORPUS).split(/(?<=\n)/);
  const from = random.chance(0.6) ? 0 : random.int(0, lines.length - 1);
  return lines.slice(from).join('').slice(0, random.int(1, longest));
}

/** A text after some slips of hand, paste and disk. */
export function spoiled(random: Random, text: string): string {
  return random.times(1, 8, () => edit(random)).reduce((now, change) => change(now), text);
}

/** Bytes and characters at random, with words in between. */
export function noise(random: Random): string {
  if (random.chance(0.3)) return '{'.repeat(random.int(1, 400)) + random.pick(['', '}', '\n', '活动']);
  return random
    .times(1, 200, () => {
      const kind = random.next();
      if (kind < 0.3) return String.fromCharCode(random.int(0, 0xffff));
      return piece(random);
    })
    .join('');
}

/** Something to type or paste. */
export function piece(random: Random): string {
  const kind = random.next();
  if (kind < 0.35) return random.pick(VOCABULARY);
  if (kind < 0.65) return random.pick(MARKS);
  if (kind < 0.75) return random.pick(ODDITIES);
  if (kind < 0.85) return String(random.int(0, 120));
  return expanded(random.pick(['said', 'clause', 'time', 'sentence', 'day', 'amount']), random, 4);
}

function expanded(rule: string, random: Random, depth: number): string {
  if (rule === 'word') return random.pick(VOCABULARY);
  const line = depth > DEEPEST ? '' : random.pick(RULES[rule] ?? [rule]);
  return line.replace(/<(\w+)>/g, (_, inner: string) => expanded(inner, random, depth + 1));
}

type Change = (text: string) => string;

function edit(random: Random): Change {
  const at = random.next();
  const length = random.chance(0.7) ? random.int(1, 6) : random.int(1, 200);
  const inserted = piece(random);
  const line = random.next();
  const changes: readonly Change[] = [
    (text) => spliced(text, at, 0, inserted),
    (text) => spliced(text, at, length, ''),
    (text) => spliced(text, at, length, inserted),
    (text) => spliced(text, at, 0, text.slice(Math.floor(line * text.length)).slice(0, length)),
    (text) => moved(text, at, line),
    (text) => text.replace(/\d+/g, (digits) => (random.chance(0.2) ? String(random.int(0, 99)) : digits)),
    (text) => text.replace(/[ \u3000]+/g, (blank) => (random.chance(0.3) ? '' : blank)),
    (text) =>
      text.replace(/\n/g, (end) => (random.chance(0.1) ? random.pick([' ', '；', '\r\n', '\r', '']) : end)),
    (text) => text.replace(/[，、；：{}]/g, (mark) => (random.chance(0.1) ? random.pick(MARKS) : mark)),
    (text) => text.slice(0, Math.floor(at * text.length)),
    (text) => text + stretch(random, 400),
  ];
  return random.pick(changes);
}

function spliced(text: string, share: number, remove: number, insert: string): string {
  const at = Math.floor(share * (text.length + 1));
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/** A line elsewhere. */
function moved(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(Math.floor(from * lines.length), 1);
  lines.splice(Math.floor(to * lines.length), 0, line);
  return lines.join('\n');
}
