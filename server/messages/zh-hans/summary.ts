import type { Counts, SummaryWords } from '../catalogue.ts';

const severity = { error: '错误', warning: '警告', info: '说明', hint: '提示' } as const;

function counts({ files, errors, warnings, infos, hints }: Counts): string {
  const kinds: readonly [number, string][] = [
    [errors, severity.error],
    [warnings, severity.warning],
    [infos, severity.info],
    [hints, severity.hint],
  ];
  const found = kinds.filter(([count]) => count > 0).map(([count, word]) => `${count}个${word}`);
  return `${files}个文件：${found.length > 0 ? found.join('、') : '没有发现问题'}`;
}

export const summary: SummaryWords = {
  severity,
  counts,
  tooManyWarnings: (warnings, allowed) => `有${warnings}个警告，超过允许的${allowed}个`,
  decoded: (file, encoding) => `${file}：按${encoding}编码读取`,
};
