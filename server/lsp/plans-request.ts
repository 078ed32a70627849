import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Steps } from '../engine/steps/steps.ts';
import type { School } from '../school/school.ts';
import { cancelled } from './cancelled.ts';
import { stepwise } from './in-slices.ts';
import { pathOf } from './locations.ts';
import type { Session } from './session.ts';

/** What a request about plans names: some of them, or without a list all of the school. */
export interface OfPlans {
  readonly uris?: readonly string[];
}

/** The handler of a request about plans: answered in slices, once the whole school is read. */
export function aboutPlans<T>(
  session: Session,
  answer: (school: School, paths: readonly string[]) => Steps<T>,
) {
  return async ({ uris }: OfPlans, token: CancellationToken): Promise<T | ResponseError<void>> => {
    await session.whole();
    if (token.isCancellationRequested) return cancelled();
    const taken = () => token.isCancellationRequested;
    const paths = uris?.map(pathOf) ?? session.school.paths();
    const made = await stepwise(answer(session.school, paths), taken);
    return made === null || taken() ? cancelled() : made.value;
  };
}
