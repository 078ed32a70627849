import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Says when work begins and ends, and how much of it is done, from 0 to 1, where that has changed by a hundredth. */
export async function withProgress<T>(
  progress: WorkDoneProgressReporter,
  title: string,
  work: (tell: (share: number) => void) => Promise<T>,
): Promise<T> {
  const tell = inHundredths(progress);
  progress.begin(title, 0, undefined, true);
  try {
    return await work(tell);
  } finally {
    progress.done();
  }
}

/** Progress of work that no client has asked for: a place for it is asked of the client, and nothing waits for that. */
export function progressShown(
  { window }: Connection,
  title: string,
): { readonly tell: (share: number) => void; readonly end: () => void } {
  const shown = window.createWorkDoneProgress().then(
    (progress) => {
      progress.begin(title, 0, undefined, false);
      return { progress, tell: inHundredths(progress) };
    },
    () => null,
  );
  return {
    tell: (share) => void shown.then((place) => place?.tell(share)),
    end: () => void shown.then((place) => place?.progress.done()),
  };
}

function inHundredths(progress: WorkDoneProgressReporter): (share: number) => void {
  let last = 0;
  return (share) => {
    const percent = Math.min(99, Math.floor(share * 100));
    if (percent > last) progress.report(percent);
    last = Math.max(last, percent);
  };
}
