const SERIES = /^[0-9a-z零一二两三四五六七八九十百甲乙丙丁上下前后初中高末大小春秋]$/;

/** Whether a folded character tells one of a series from the next: 第一轮, 第二轮; A组, B组; 上册, 下册. */
export function isOfSeries(character: string): boolean {
  return SERIES.test(character);
}
