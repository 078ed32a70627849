import {
  type Disposable,
  type InputBox,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** One question of a series: what can be chosen, with what each choice stands for. */
export interface Question<T> {
  readonly placeholder: string;
  readonly choices: readonly (QuickPickItem & { readonly value?: T })[];
}

/** A question that is answered in one's own words. */
export interface TextQuestion<T> {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly text?: string;
  /** How much of `text`, from its start, is selected; all of it if absent. */
  readonly selected?: number;
  /** What is wrong with an answer; null if nothing is. */
  readonly wrong?: (text: string) => string | null | Promise<string | null>;
  readonly value: (text: string) => T;
}

type AnyQuestion<T> = Question<T> | TextQuestion<T>;

/** Depends on the answers so far; null leaves the question out. */
export type Ask<T> = (
  answers: readonly (T | null)[],
) => AnyQuestion<T> | null | Promise<AnyQuestion<T> | null>;

type Answered<T> = { readonly value: T } | 'back' | undefined;

/**
 * Asks one question after the other; the arrow goes back to the one before. Undefined: the user gave up.
 */
export async function ask<T>(
  title: string,
  questions: readonly Ask<T>[],
): Promise<readonly (T | null)[] | undefined> {
  const answers: (T | null)[] = [];
  const asked: number[] = [];
  for (let at = 0; at < questions.length; ) {
    const question = (await questions[at]?.(answers.slice(0, at))) ?? null;
    if (question === null) {
      answers[at++] = null;
      continue;
    }
    const heading = `${title} (${at + 1}/${questions.length})`;
    const answer = await ('choices' in question
      ? choose(question, heading, asked.length > 0)
      : write(question, heading, asked.length > 0));
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

function choose<T>(
  { placeholder, choices }: Question<T>,
  title: string,
  canGoBack: boolean,
): Promise<Answered<T>> {
  const input = window.createQuickPick<QuickPickItem & { readonly value?: T }>();
  input.placeholder = placeholder;
  input.items = choices;
  input.matchOnDescription = true;
  return shown(input, title, canGoBack, (finish) =>
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen?.value !== undefined) finish({ value: chosen.value });
    }),
  );
}

function write<T>(
  { prompt, placeholder = '', text = '', selected, wrong, value }: TextQuestion<T>,
  title: string,
  canGoBack: boolean,
): Promise<Answered<T>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = text;
  if (selected !== undefined) input.valueSelection = [0, selected];
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return shown(input, title, canGoBack, (finish) =>
    input.onDidAccept(async () => {
      const answer = input.value.trim();
      const problem = (await wrong?.(answer)) ?? null;
      if (problem === null) finish({ value: value(answer) });
      else input.validationMessage = problem;
    }),
  );
}

/** Shows an input until it is answered, left or closed. */
function shown<T, I extends InputBox | QuickPick<QuickPickItem>>(
  input: I,
  title: string,
  canGoBack: boolean,
  accept: (finish: (answer: Answered<T>) => void) => Disposable,
): Promise<Answered<T>> {
  input.title = title;
  input.ignoreFocusOut = true;
  if (canGoBack) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Answered<T>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish(undefined));
    accept(finish);
    input.show();
  });
}
