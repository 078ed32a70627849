import type { Themes } from '../themes.ts';
import { amount, term } from './terms.ts';
import { date, fullDate, list, quoted, topic } from './text.ts';

/** What is missing or vague. */
export const wording: Themes['wording'] = {
  'missing-field': ({ activity, fields }) =>
    `${topic(activity)}${list(fields)} must be filled in and ${fields.length === 1 ? 'is' : 'are'} missing`,
  'missing-amount': ({ name }) => `${quoted(name)} does not say how many, so it cannot be checked`,
  'missing-period': ({ name, assumed, lacks }) =>
    `${quoted(name)} does not say ${lacks === 'term' ? 'in which term' : 'how often'}; taken as ${quoted(term(assumed))}`,
  'vague-wording': ({ word, suggest, twice }) =>
    twice
      ? `${quoted(word)} says it twice and is checked as “${suggest}”, which is enough`
      : `${quoted(word)} is too vague to be checked${suggest ? `; “${suggest}” would be clear` : ''}`,
  placeholder: ({ text }) => `${quoted(text)} is still to be filled in`,
  'numbering-gap': ({ expected, found }) =>
    `The numbering jumps: “${expected}” should stand here, not “${found}”`,
  'empty-section': ({ title }) => `${title === '' ? 'This section' : quoted(title)} is empty`,
};

/** What really happened, against what was asked for. */
export const records: Themes['records'] = {
  'record-below-quota': ({ activity, who, recorded, due, unit }) =>
    `${topic(activity)}${topic(who)}${amount(due, unit)} due by now, ${recorded} recorded, ${amount(due - recorded, unit)} behind`,
  'record-without-period': ({ name }) =>
    `${quoted(name)} does not say when it was, so it cannot be held against the demands; write a date, or a report period (报告期) in the head`,
  'record-in-future': ({ date: iso, today }) => `${date(iso)} has not come yet; today is ${fullDate(today)}`,
};
