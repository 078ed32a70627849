import { runProgram } from './run-programs.ts';

runProgram('runServer', 'server');
