/** Bytes of a file: 5 million characters of Chinese. A larger one is not even opened. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Plans and tables of a folder. */
export const MOST_FILES = 20_000;
