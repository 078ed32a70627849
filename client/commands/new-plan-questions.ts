import { l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { exists } from './exists.ts';
import type { Question, TextQuestion } from './questions.ts';

/** What the server offers (`jiaoyan/starters`). */
export interface Starters {
  readonly templates: readonly {
    readonly name: string;
    readonly kind: Kind;
    readonly language: Language;
  }[];
  readonly terms: readonly Term[];
}

type Kind = 'school' | 'group' | 'team';
type Language = 'zh-Hans' | 'zh-Hant' | 'en';

interface Term {
  readonly schoolYear: number;
  readonly term: 1 | 2;
  readonly start: string;
  readonly end: string;
}

/** One answer; each question uses its own part. */
export interface Answer {
  readonly kind?: Kind;
  readonly language?: Language;
  readonly term?: Term;
  readonly school?: string;
  readonly groups?: readonly string[];
  readonly folder?: Uri;
  /** Relative to the folder; empty: not saved yet. */
  readonly file?: string;
}

export function kindQuestion(): Question<Answer> {
  return {
    placeholder: l10n.t('Whose plan?'),
    choices: [
      {
        label: l10n.t('A school'),
        description: l10n.t('its groups, calendar, activities and what is demanded'),
        value: { kind: 'school' },
      },
      {
        label: l10n.t('A research group'),
        description: l10n.t('its meetings, open lessons and what to hand in'),
        value: { kind: 'group' },
      },
      {
        label: l10n.t('A lesson preparation group'),
        description: l10n.t('who prepares what, week by week'),
        value: { kind: 'team' },
      },
    ],
  };
}

/** @param locale of the editor; its script comes first */
export function scriptQuestion(locale: string): Question<Answer> {
  const choices: readonly { label: string; value: { language: Language } }[] = [
    { label: '简体中文', value: { language: 'zh-Hans' } },
    { label: '繁體中文', value: { language: 'zh-Hant' } },
    { label: 'English', value: { language: 'en' } },
  ];
  const usual = /^zh-(?:tw|hk|mo|hant)/i.test(locale) ? 1 : /^zh/i.test(locale) ? 0 : 2;
  const isUsual = (_: unknown, index: number) => index === usual;
  const isOther = (_: unknown, index: number) => index !== usual;
  return {
    placeholder: l10n.t('Written in which script?'),
    choices: [...choices.filter(isUsual), ...choices.filter(isOther)],
  };
}

export function termQuestion({ terms }: Starters): Question<Answer> {
  return {
    placeholder: l10n.t('For which term? The dates are the usual ones; mend them in the plan.'),
    choices: terms.map((term) => {
      const years = `${term.schoolYear}—${term.schoolYear + 1}`;
      return {
        label:
          term.term === 1
            ? l10n.t('School year {0}, first term', years)
            : l10n.t('School year {0}, second term', years),
        description: `${term.start} — ${term.end}`,
        value: { term },
      };
    }),
  };
}

export function schoolQuestion(): TextQuestion<Answer> {
  return {
    prompt: l10n.t('The name of the school. Enter without a name to fill it in later.'),
    value: (text) => (text === '' ? {} : { school: text }),
  };
}

/** A group's plan has one group; a school's has as many as one likes. */
export function groupsQuestion(kind: Kind | undefined): TextQuestion<Answer> {
  const several = kind === 'school';
  return {
    prompt: several
      ? l10n.t('The research groups, with a comma between them. Enter without names to fill them in later.')
      : l10n.t('The name of the group. Enter without a name to fill it in later.'),
    value: (text) => {
      const names = (several ? text.split(/[、,，;；]/) : [text]).map((name) => name.trim());
      const groups = [...new Set(names)].filter((name) => name !== '');
      return groups.length === 0 ? {} : { groups };
    },
  };
}

/** Only asked where there is a choice. */
export function folderQuestion(folders: readonly WorkspaceFolder[]): Question<Answer> | null {
  if (folders.length < 2) return null;
  return {
    placeholder: l10n.t('In which folder?'),
    choices: folders.map(({ name, uri }) => ({ label: name, description: uri.path, value: { folder: uri } })),
  };
}

export function nameQuestion(folder: Uri, proposed: string): TextQuestion<Answer> {
  const withEnding = (text: string) => (/\.plan$/i.test(text) ? text : `${text}.plan`);
  return {
    prompt: l10n.t('The file in {0}. Enter without a name to save later.', workspace.asRelativePath(folder)),
    text: proposed,
    selected: proposed.replace(/\.plan$/, '').length,
    wrong: async (text) => {
      if (text === '') return null;
      if (/[:*?"<>|]|(?:^|[\\/])\.{0,2}(?:[\\/]|$)/.test(text)) return l10n.t('No file can have this name.');
      return (await exists(Uri.joinPath(folder, withEnding(text))))
        ? l10n.t('There is a file of this name already.')
        : null;
    },
    value: (text) => (text === '' ? {} : { file: withEnding(text) }),
  };
}
