/** 第5周|周三, 每周|星期五: a weekday behind a week; 周周一次 is none. */
const WEEKDAY = /(?<=[周週])(?=(?:[周週]|星期|[礼禮]拜)[一二三四五六日天](?![次节節个個]))/g;
/** 周三|第7节, 下午|第7节: a period of the day. */
const PERIOD = /(?<=[一二三四五六日天号號午上周週])(?=第[\d一二三四五六七八九十]{1,3}[节節])/g;
/** 周三|14:30, 10月14日|15:00: a clock time; 下午2:30 is one. */
const CLOCK = /(?<=[周週期拜][一二三四五六日天]|[日号號])(?=\d{1,2}[:：]\d\d)/g;

/** A time with blanks where its words would run into one another; 每周三下午 needs none (language.md, 时间). */
export function spacedTime(text: string): string {
  return [WEEKDAY, PERIOD, CLOCK].reduce((spaced, place) => spaced.replace(place, ' '), text);
}
