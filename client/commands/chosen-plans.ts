import { FileType, Uri, workspace } from 'vscode';
import { findPlans } from '../find-files.ts';
import { anyPlan, currentPlan } from '../preview/preview.ts';

/**
 * The plans and folders a command is about: those selected where it was called (the editor hands over the clicked one
 * and all selected), else the plan in sight, else any.
 */
export async function chosenPlans(clicked: unknown, selected: unknown): Promise<readonly Uri[]> {
  const uris = Array.isArray(selected) ? selected.filter((uri) => uri instanceof Uri) : [];
  if (uris.length > 0) return uris;
  if (clicked instanceof Uri) return [clicked];
  const plan = currentPlan() ?? (await anyPlan());
  return plan === null ? [] : [plan];
}

/** The plans themselves, folders with all that is below them, in order of path. */
export async function plansIn(uris: readonly Uri[]): Promise<readonly Uri[]> {
  const plans = await Promise.all(
    uris.map(async (uri) => {
      if (!(await isFolder(uri))) return [uri];
      return findPlans([{ uri }]);
    }),
  );
  return plans.flat();
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    // A plan that was never saved.
    return false;
  }
}
