import { QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** One question of a series: what can be chosen, with what each choice stands for. */
export interface Question<T> {
  readonly placeholder: string;
  readonly choices: readonly (QuickPickItem & { readonly value?: T })[];
}

/**
 * Asks one question after the other; the arrow goes back to the one before. Each question may depend on the answers
 * so far; null leaves it out. Undefined: the user gave up.
 */
export async function ask<T>(
  title: string,
  questions: readonly ((answers: readonly (T | null)[]) => Question<T> | null)[],
): Promise<readonly (T | null)[] | undefined> {
  const answers: (T | null)[] = [];
  const asked: number[] = [];
  for (let at = 0; at < questions.length; ) {
    const question = questions[at]?.(answers.slice(0, at)) ?? null;
    if (question === null) {
      answers[at++] = null;
      continue;
    }
    const answer = await askOne(question, `${title} (${at + 1}/${questions.length})`, asked.length > 0);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      at = asked.pop() ?? 0;
      continue;
    }
    asked.push(at);
    answers[at++] = answer.value;
  }
  return answers;
}

function askOne<T>(
  { placeholder, choices }: Question<T>,
  title: string,
  canGoBack: boolean,
): Promise<{ readonly value: T } | 'back' | undefined> {
  const input = window.createQuickPick<QuickPickItem & { readonly value?: T }>();
  input.title = title;
  input.placeholder = placeholder;
  input.items = choices;
  input.matchOnDescription = true;
  input.ignoreFocusOut = true;
  if (canGoBack) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => finish('back'));
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen?.value !== undefined) finish({ value: chosen.value });
    });
    input.onDidHide(() => finish(undefined));
    const finish = (answer: { readonly value: T } | 'back' | undefined) => {
      resolve(answer);
      input.dispose();
    };
    input.show();
  });
}
