import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import quantity from '../../../grammar/vocabulary/quantity.json' with { type: 'json' };
import units from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import verbs from '../../../grammar/vocabulary/verbs.json' with { type: 'json' };
import { wordTable } from './words.ts';

/** Units of amounts: 节 次 篇 …. */
export const UNITS = wordTable(units.units);

/** Words around a number, by what they say. */
export const QUANTITY = {
  atLeastBefore: wordTable(quantity.atLeastBefore),
  atLeastAfter: wordTable(quantity.atLeastAfter),
  moreThanBefore: wordTable(quantity.moreThanBefore),
  atMostBefore: wordTable(quantity.atMostBefore),
  atMostAfter: wordTable(quantity.atMostAfter),
  lessThanBefore: wordTable(quantity.lessThanBefore),
  exactlyBefore: wordTable(quantity.exactlyBefore),
  bareBefore: wordTable(quantity.bareBefore),
  aboutBefore: wordTable(quantity.aboutBefore),
  aboutAfter: wordTable(quantity.aboutAfter),
  softBefore: wordTable(quantity.softBefore),
  softAfter: wordTable(quantity.softAfter),
  vague: wordTable(quantity.vague),
  /** once, twice; the id is the number. */
  adverbs: wordTable(quantity.adverbs),
  range: wordTable(quantity.range),
  times: wordTable(quantity.times),
  guard: wordTable(quantity.guards),
} as const;

/** Words that speak of people. */
export const PEOPLE = {
  each: wordTable(people.each),
  /** Behind 各 and before people: 各班班主任 are all 班主任. */
  classes: wordTable(people.classes),
  eachPerson: wordTable(people.eachPerson),
  average: wordTable(people.average),
  all: wordTable(people.all),
  inTurn: wordTable(people.inTurn),
  total: wordTable(people.total),
  ending: wordTable(people.endings),
} as const;

/** Words of conditions. */
export const CONDITION = {
  field: wordTable(people.fieldWords),
  inside: wordTable(people.inside),
  outside: wordTable(people.outside),
  ageUnit: wordTable(people.ageUnits),
  and: wordTable(people.and),
  or: wordTable(people.or),
  not: wordTable(people.not),
  of: wordTable(people.of),
} as const;

/** Verbs that are no part of a name, and words that only look like one. */
export const VERBS = {
  light: wordTable(verbs.light),
  single: wordTable(verbs.single),
  weak: wordTable(verbs.weak),
  doubtful: wordTable(verbs.doubtful),
  lesson: wordTable(verbs.lessonVerbs),
  modifier: wordTable(verbs.modifiers),
  suffix: wordTable(verbs.suffixes),
  modal: wordTable(verbs.modal),
  preposition: wordTable(verbs.before),
  guard: wordTable(verbs.guards),
  noun: wordTable(verbs.nouns),
  compound: wordTable(verbs.compounds),
  adverb: wordTable(verbs.adverbs),
  leadIn: wordTable(verbs.leadIns),
  causative: wordTable(verbs.causative),
  handing: wordTable(verbs.handing),
  generic: wordTable(verbs.generic),
} as const;

/** Verbs of one character, and what is written, held or read with them: 写|日志, 办|培训班, 看|录像. */
export const OBJECTS = [
  { verb: wordTable(verbs.writing), object: wordTable(verbs.written) },
  { verb: wordTable(verbs.holding), object: wordTable(verbs.held) },
  { verb: wordTable(verbs.reading), object: wordTable(verbs.read) },
] as const;

/** Words that open or close a phrase which says where, how or with what: 在…内, 以…为单位, 围绕…. */
export const ASIDES = {
  towards: wordTable(verbs.towards),
  inside: wordTable(verbs.inside),
  around: wordTable(verbs.around),
  according: wordTable(verbs.according),
  frame: wordTable(verbs.frames),
} as const;
