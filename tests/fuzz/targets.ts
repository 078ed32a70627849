import type { Target } from './target.ts';
import { command } from './targets/command.ts';
import { edits } from './targets/edits.ts';
import { plan } from './targets/plan.ts';
import { protocol } from './targets/protocol.ts';
import { isBuilt, stdio } from './targets/stdio.ts';
import { tables } from './targets/tables.ts';

/** Everything that is attacked inside one process. */
export const TARGETS: readonly Target[] = [
  plan,
  edits,
  tables,
  command,
  protocol,
  ...(isBuilt ? [stdio] : []),
];
