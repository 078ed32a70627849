/** True if a day off has no name of its own: only its weekday (周六) or nothing is known of it. */
export const isPlainDay = (name: string): boolean => /^((周|星期)[一二三四五六日])?$/.test(name);
