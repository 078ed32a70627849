import { ConfigurationTarget, workspace } from 'vscode';

/** Sets how codes are graded in this workspace; undefined takes the setting away. */
export async function grade(grades: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = workspace.getConfiguration('jiaoyan');
  await settings.update('diagnostics.severity', grades, ConfigurationTarget.Workspace);
}
