import { dirname, join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { cleanEnvironment } from './environment.mjs';
import { writeExpectations } from './expectations.mjs';
import { run } from './processes.mjs';
import { failed, readResults } from './results.mjs';
import { exampleWorkspace, writeSettings } from './run-folder.mjs';
import { stubExtension } from './stub-extension.mjs';

/** Runs the same suite in a desktop VS Code, which is downloaded on first use. */
export async function runOnDesktop(folders, vsix) {
  const stub = await stubExtension(folders);
  const workspace = exampleWorkspace(folders, 'desktop');
  await writeExpectations(workspace);
  writeSettings(folders);
  const executable = await downloadAndUnzipVSCode();
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const places = ['--user-data-dir', folders.data, '--extensions-dir', folders.extensions];
  const quiet = ['--disable-workspace-trust', '--disable-telemetry', '--no-sandbox'];
  const env = cleanEnvironment();
  await run(command, [...args, ...places, '--install-extension', vsix, '--force'], { env });
  const results = join(dirname(workspace), 'results.json');
  const status = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: stub.folder,
    extensionTestsPath: stub.tests,
    launchArgs: [workspace, ...places, ...quiet],
  }).catch((failure) => failure);
  const tests = readResults(results, stub.groups);
  return status === 0 ? tests : [...tests, failed('editor', 'comes to an end', String(status))];
}
