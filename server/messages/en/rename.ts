import type { RenameRefusal, RenameWords } from '../rename-words.ts';

const at = ({ place }: RenameRefusal): string => (place ? ` (${place.file}, line ${place.line})` : '');

export const rename: RenameWords = {
  standard: ({ name }) =>
    `“${name}” is a word of the plan language and keeps its name; the school's own words go into the vocabulary`,
  value: ({ name }) => `“${name}” is what a field says, not a name: change it where it stands`,
  file: ({ name }) =>
    `“${name}” is a file: rename it in the list of files, and the plans that import it follow`,
  empty: () => 'A name cannot be empty',
  lineBreak: () => 'A name stands on one line and holds no three quotation marks in a row',
  tooLong: () => 'A name has at most 200 characters',
  keyword: ({ name }) => `“${name}” means something else in a plan and cannot be a name`,
  clash: (refusal) =>
    `“${refusal.name}” is the name of something else already${at(refusal)}; the two could not be told apart`,
  table: (refusal) =>
    `A table has the name too${at(refusal)}: the new one can hold no comma, semicolon, slash or quotation mark`,
  unreadable: (refusal) =>
    `With “${refusal.name}” a sentence would say something else${at(refusal)}; please choose another name`,
};
