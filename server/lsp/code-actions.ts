import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { Stretch } from '../language/document/structure.ts';
import { fixTitle } from '../messages/describe.ts';
import { languageFor } from '../school/diagnostics.ts';
import type { School } from '../school/school.ts';
import { fixAll } from './actions/fix-all.ts';
import { hereOf } from './actions/here.ts';
import { quickFixes } from './actions/quick-fixes.ts';
import { REFACTORINGS } from './actions/refactorings/all.ts';
import { otherLanguages, translatedEdits } from './actions/refactorings/translating.ts';
import { understood } from './actions/understood.ts';
import { asWorkspaceEdit, type VersionOf } from './actions/workspace-edit.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { offsetAt } from './positions.ts';
import type { Settings } from './settings.ts';

/** 全部修复, also on saving: `"editor.codeActionsOnSave": { "source.fixAll.jiaoyan": "explicit" }`. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.jiaoyan`;

/** What can be done at a stretch of a plan. `only`: the kinds that are asked for, with those below them; null: all. */
export function codeActions(
  school: School,
  path: string,
  range: Stretch,
  settings: Settings,
  only: readonly string[] | null = null,
  versionOf: VersionOf = () => null,
): readonly CodeAction[] {
  const isWanted = (kind: string) =>
    only === null || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(school, path, range, settings, versionOf) : []),
    ...refactorings(school, path, range, settings, isWanted, versionOf),
    ...(isWanted(CodeActionKind.RefactorRewrite) ? translations(school, path, range, settings) : []),
    ...(isWanted(FIX_ALL) ? everyFix(school, path, settings, versionOf) : []),
  ];
}

function refactorings(
  school: School,
  path: string,
  range: Stretch,
  settings: Settings,
  isWanted: (kind: string) => boolean,
  versionOf: VersionOf,
): readonly CodeAction[] {
  const here = hereOf(school, path);
  if (!here) return [];
  const language = languageFor(here.analysis.text, settings.language);
  return REFACTORINGS.filter(({ kind }) => isWanted(kind)).flatMap(({ kind, at }) =>
    at(here, range).map((change) => ({
      title: fixTitle(change, language),
      kind,
      edit: asWorkspaceEdit(school, change.edits, change.creates ? [change.creates] : [], versionOf),
    })),
  );
}

/** Without their edits, which {@link resolvedAction} adds once one of them is chosen. */
function translations(
  school: School,
  path: string,
  range: Stretch,
  settings: Settings,
): readonly CodeAction[] {
  const here = hereOf(school, path);
  if (!here) return [];
  const language = languageFor(here.analysis.text, settings.language);
  return otherLanguages(here, range).map((to) => ({
    title: fixTitle({ key: 'translateKeywords', data: { language: to } }, language),
    kind: CodeActionKind.RefactorRewrite,
    data: { path, language: to },
  }));
}

/** The action with its edit. */
export function resolvedAction(
  school: School,
  action: CodeAction,
  versionOf: VersionOf = () => null,
): CodeAction {
  const { path, language } = (action.data ?? {}) as { readonly path?: unknown; readonly language?: unknown };
  const here = typeof path === 'string' && !action.edit ? hereOf(school, path) : null;
  if (!here) return action;
  const edits = translatedEdits(here, String(language));
  return { ...action, edit: asWorkspaceEdit(school, edits, [], versionOf) };
}

function everyFix(
  school: School,
  path: string,
  settings: Settings,
  versionOf: VersionOf,
): readonly CodeAction[] {
  const { edits, count } = fixAll(school, path, settings);
  if (count === 0) return [];
  const language = languageFor(school.text(path) ?? '', settings.language);
  const title = fixTitle({ key: 'fixAll', data: { count } }, language);
  return [{ title, kind: FIX_ALL, edit: asWorkspaceEdit(school, edits, [], versionOf) }];
}

export const registerCodeActions: Feature = (connection, session, client) => {
  const resolves = client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
  const versionOf = (file: string) =>
    session.documents.all().find(({ uri }) => pathOf(uri) === file)?.version ?? null;
  connection.onCodeAction(({ textDocument, range, context: { only = null, triggerKind } }, token) => {
    if (token.isCancellationRequested) return cancelled();
    const { school, settings } = session;
    const path = pathOf(textDocument.uri);
    const analysis = school.analysis(path);
    if (!analysis) return null;
    const stretch = { start: offsetAt(analysis, range.start), end: offsetAt(analysis, range.end) };
    const actions = codeActions(school, path, stretch, settings, only, versionOf);
    if (resolves) return actions.flatMap((action) => understood(action, client));
    const isAsked = only !== null || triggerKind === CodeActionTriggerKind.Invoked;
    return actions
      .filter(({ edit }) => edit || isAsked)
      .flatMap((action) => understood(resolvedAction(school, action, versionOf), client));
  });
  connection.onCodeActionResolve((action, token) =>
    token.isCancellationRequested
      ? cancelled()
      : (understood(resolvedAction(session.school, action, versionOf), client)[0] ?? action),
  );
  return {
    codeActionProvider: {
      resolveProvider: true,
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorExtract,
        'refactor.move',
        FIX_ALL,
      ],
    },
  };
};
