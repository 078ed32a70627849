import type { HolidayFileError } from '../../engine/calendar/holiday-file.ts';
import type { SessionWords } from '../session-words.ts';

const REASONS: Readonly<Record<HolidayFileError['reason'], string>> = {
  shape: '这里的内容不合格式',
  date: '这里应写日期，或两个日期，中间用“/”',
  interval: '结束早于开始，或超过31天',
  year: '这一天不在该年的通知里',
  conflict: '同一天既放假又上班',
  duplicate: '同一年有两份通知',
};

export const session: SessionWords = {
  holidayFile: {
    missing: (file) => `找不到节假日文件“${file}”，仍用内置的节假日`,
    notJson: (file) => `节假日文件“${file}”不是JSON，仍用内置的节假日`,
    wrong: (file, { path, found, reason }) =>
      `节假日文件“${file}”的 ${path}（${found}）：${REASONS[reason]}；仍用内置的节假日`,
  },
  reading: (files) => `正在读取${files}个文件`,
};
