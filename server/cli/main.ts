import { version } from '../../package.json';
import { TEMPLATES } from '../data/templates.generated.ts';
import { formatText } from '../language/format/format.ts';
import { DEFAULT_SEVERITY } from '../messages/severity.ts';
import { handOver, jobToHelpWith } from './helpers.ts';
import { help, openSchool } from './open-school.ts';
import { pageOf } from './pages.ts';
import { runProcess } from './process.ts';
import { startServer } from './start-server.ts';

/** The command line, or a thread that helps it. */
export async function runCommandLine(): Promise<void> {
  const job = jobToHelpWith();
  if (job) return handOver(await help(job));
  await runProcess({
    version,
    openSchool,
    formatText,
    startServer,
    page: pageOf,
    templates: TEMPLATES,
    codes: Object.keys(DEFAULT_SEVERITY),
  });
}
