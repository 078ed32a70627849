/** Words that come as data from the plan and stay as they are in simplified Chinese. */
export const unit = (word: string): string => word;
export const term = (word: string): string => word;
