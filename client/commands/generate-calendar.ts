import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localDate } from '../local-date.ts';
import {
  type Answer,
  formatQuestion,
  layoutQuestion,
  periodQuestion,
  whoseQuestion,
} from './calendar-questions.ts';
import { chosenPlans, plansIn } from './chosen-plans.ts';
import { type CalendarFacts, calendarFacts, makeFile } from './export-server.ts';
import { ask } from './questions.ts';
import { saveFiles } from './save-files.ts';

/** 生成日历: asks for kind of file, layout, whose and how long, and saves. `started`: the server answers. */
export function registerGenerateCalendar(client: BaseLanguageClient, started: Promise<void>): Disposable {
  return commands.registerCommand('jiaoyan.generateCalendar', async (clicked: unknown, selected: unknown) => {
    const plans = await plansIn(await chosenPlans(clicked, selected));
    if (plans.length === 0) return;
    await started;
    const uris = plans.map(String);
    const facts = await calendarFacts(client, uris);
    if (!facts || facts.events.length === 0) {
      window.showInformationMessage(l10n.t('Nothing in this plan has a date yet.'));
      return;
    }
    const answers = await ask<Answer>(l10n.t('Generate calendar'), [
      () => formatQuestion(),
      ([format]) => layoutQuestion(format?.format),
      ([, table]) => whoseQuestion(facts, table?.ownPage),
      () => periodQuestion(facts, localDate(new Date())),
    ]);
    if (!answers) return;
    const {
      format = 'xlsx',
      eachGroup,
      eachPerson,
      ownPage: _,
      ...rest
    } = Object.assign({}, ...answers) as Answer;
    const makes = filesOf({ eachGroup, eachPerson }, facts).map(
      (whose) => (token: Parameters<typeof makeFile>[2]) =>
        makeFile(client, { uris, what: 'calendar', format, ...rest, ...whose }, token),
    );
    await saveFiles(makes, plans[0]);
  });
}

/** One file, or one for each group or person. */
function filesOf(
  {
    eachGroup,
    eachPerson,
  }: { readonly eachGroup: boolean | undefined; readonly eachPerson: boolean | undefined },
  { events }: CalendarFacts,
): readonly { readonly group?: string; readonly person?: string }[] {
  const distinct = (names: readonly string[]) => [...new Set(names)];
  if (eachGroup) return distinct(events.flatMap(({ groups }) => groups)).map((group) => ({ group }));
  if (eachPerson) {
    const people = events.flatMap(({ speakers, participants }) => [...speakers, ...participants]);
    return distinct(people).map((person) => ({ person }));
  }
  return [{}];
}
