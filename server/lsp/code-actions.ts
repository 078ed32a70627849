import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Stretch } from '../language/document/structure.ts';
import { fixTitle } from '../messages/describe.ts';
import { languageFor } from '../school/diagnostics.ts';
import type { School } from '../school/school.ts';
import { fixAll } from './actions/fix-all.ts';
import { hereOf } from './actions/here.ts';
import { quickFixes } from './actions/quick-fixes.ts';
import { REFACTORINGS } from './actions/refactorings/all.ts';
import { asWorkspaceEdit, type VersionOf } from './actions/workspace-edit.ts';
import { cancelled } from './calendar-request.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { offsetAt } from './positions.ts';
import type { Settings } from './settings.ts';

/** 全部修复, also on saving: `"editor.codeActionsOnSave": { "source.fixAll.jiaoyan": "explicit" }`. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jiaoyan`;

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

export const registerCodeActions: Feature = (connection, session) => {
  connection.onCodeAction(({ textDocument, range, context }, token) => {
    if (token.isCancellationRequested) return cancelled();
    const path = pathOf(textDocument.uri);
    const analysis = session.school.analysis(path);
    if (!analysis) return null;
    const stretch = { start: offsetAt(analysis, range.start), end: offsetAt(analysis, range.end) };
    const versionOf = (file: string) =>
      session.documents.all().find(({ uri }) => pathOf(uri) === file)?.version ?? null;
    return [...codeActions(session.school, path, stretch, session.settings, context.only ?? null, versionOf)];
  });
  return {
    codeActionProvider: {
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
