/** Every quick fix and rewriting that has a title, with the numbers and names which that title uses. */
export const FIX_KEYS = [
  'insertBlank', // text: as it will read
  'insertComma', // text
  'quoteName', // name
  'replaceWord', // from, to
  'useNearestName', // name
  'declareCohort', // name
  'declareGroup', // name
  'declarePerson', // name
  'declareKind', // name: into the school's vocabulary
  'renameDuplicate', // name
  'removeDuplicate', // name
  'createFile', // path
  'removeImport', // path
  'removeParent', // name
  'closeBrace',
  'closeQuote',
  'closeProse',
  'removeBrace',
  'removeText', // text
  'correctSum', // total, unit: the written total becomes the sum
  'correctPart', // name, amount, unit: one part makes up the difference
  'correctCount', // count
  'correctRate', // text
  'lowerTotal', // total, unit
  'raiseLimit', // amount, unit
  'swapRange',
  'swapAmounts',
  'correctYear', // text
  'correctDate', // date (ISO)
  'lastWeek', // week
  'moveToDate', // date (ISO)
  'moveToTime', // time
  'exceptDate', // date (ISO)
  'setDayOffPolicy', // policy
  'assignMakeup', // weekday 1–7
  'spreadSchedule', // count
  'addOccurrences', // activity, count
  'changePlace', // place
  'addTime',
  'addPlace',
  'addAmount', // unit
  'addPeriod', // period
  'addField', // field
  'addFields', // fields, as one text
  'addReportPeriod',
  'makeExact', // text: clear words for vague ones
  'fillPlaceholder',
  'renumber', // to
  'renumberAll', // from, to, count: this title and those behind it
  'removeSection', // title
  'excludeBoundary', // text: 不满35周岁
  'ignoreHere', // code
  'ignoreInFile', // code
  'fixAll', // count
  'fixAllAlike', // code, count: every problem of one code
  'asText',
  'toBlock',
  'toSentence',
  'extractCohort', // name
  'moveToRoster', // count, path
  'translateKeywords', // language
  'splitFile', // path
  'spaceOut',
] as const;

export type FixKey = (typeof FIX_KEYS)[number];
