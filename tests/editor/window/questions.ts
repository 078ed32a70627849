import { until } from '../wait.ts';
import type { Window } from './support.ts';

/** Answers what a command asks, as a person does: one question after the other. */
export interface Questions {
  /** Waits for the question with this number. */
  asked(step: number): Promise<void>;
  /** Chooses the answer that has this in its text. */
  choose(step: number, label: string): Promise<void>;
  /** Writes an answer in place of what stands there. */
  write(step: number, text: string): Promise<void>;
  /** Takes what is proposed. */
  accept(step: number): Promise<void>;
  /** Gives up. */
  escape(): Promise<void>;
}

export function questionsIn({ page }: Window): Questions {
  const input = page.locator('.quick-input-widget input');
  const question = (step: number) =>
    page.locator('.quick-input-title', { hasText: new RegExp(`\\(${step}/\\d+\\)`) });
  const asked = (step: number) => question(step).waitFor();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  return {
    asked,
    async choose(step, label) {
      await asked(step);
      await input.fill(label);
      // An answer that comes while the list is still being narrowed is not taken.
      await until(`${label} alone in the list`, async () => {
        const matching = await rows.filter({ hasText: label }).count();
        return matching > 0 && matching === (await rows.count());
      });
      await rows.and(page.locator('.focused')).first().waitFor();
      await page.keyboard.press('Enter');
    },
    async write(step, text) {
      await asked(step);
      await input.fill(text);
      await page.keyboard.press('Enter');
    },
    async accept(step) {
      await asked(step);
      await page.keyboard.press('Enter');
    },
    async escape() {
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    },
  };
}

/**
 * Accepts the path that a dialog for a file or folder proposes.
 *
 * @param path what must stand in it
 * @returns the path
 */
export async function acceptPath({ page }: Window, path: string): Promise<string> {
  const input = page.locator('.quick-input-widget input');
  const value = await until(`a dialog with ${path}`, async () => {
    const text = await input.inputValue({ timeout: 1_000 }).catch(() => '');
    return text.includes(path) ? text : null;
  });
  // The list of the folder comes after the path; until then the dialog takes no answer.
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.locator('.quick-input-widget .quick-input-action .monaco-button').first().click();
  return value;
}
