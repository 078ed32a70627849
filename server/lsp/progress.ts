import type { WorkDoneProgressReporter } from 'vscode-languageserver';

/** Says when work begins and ends, and how much of it is done, from 0 to 1, where that has changed by a hundredth. */
export async function withProgress<T>(
  progress: WorkDoneProgressReporter,
  title: string,
  work: (tell: (share: number) => void) => Promise<T>,
): Promise<T> {
  let last = 0;
  progress.begin(title, 0, undefined, true);
  try {
    return await work((share) => {
      const percent = Math.min(99, Math.floor(share * 100));
      if (percent > last) progress.report(percent);
      last = Math.max(last, percent);
    });
  } finally {
    progress.done();
  }
}
