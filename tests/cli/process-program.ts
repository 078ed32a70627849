import { runProcess } from '../../server/cli/process.ts';
import type { Program } from '../../server/cli/project.ts';
import { fakeProgram } from './memory.ts';

/** The fake program as a real process; a plan that says 炸 breaks it. */
const program: Program = {
  ...fakeProgram,
  openSchool: (files, readFile, options) => {
    if (files.some(({ text }) => text.includes('炸'))) throw new TypeError('inner\nsecond line');
    return fakeProgram.openSchool(files, readFile, options);
  },
};

await runProcess(program);
