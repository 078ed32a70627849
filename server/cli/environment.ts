/** Why a path could not be read or written. */
export type FileFault = 'missing' | 'folder' | 'denied' | 'too-large' | 'other';

export type ReadResult = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** Everything a command knows of the world. Tests hand in one that lives in memory. */
export interface Environment {
  readonly readFile: (path: string) => ReadResult;
  /** `file`, or a folder's files at any depth, as paths below the given one; hidden folders are skipped. */
  readonly list: (
    path: string,
  ) =>
    | { readonly kind: 'file' }
    | { readonly kind: 'folder'; readonly files: readonly string[] }
    | { readonly fault: FileFault };
  /** Whole or not at all. Null = written. */
  readonly writeFile: (path: string, content: Uint8Array) => FileFault | null;
  /** Whether two paths are one file, however they are spelt. */
  readonly sameFile: (a: string, b: string) => boolean;
  readonly exists: (path: string) => boolean;
  /** Where a path leads when links are followed, absolute; null: nowhere, or to what is no ordinary file or folder. */
  readonly realPath: (path: string) => string | null;
  readonly stdin: () => Uint8Array;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
}
