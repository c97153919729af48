// `npm start`: install what is missing, build, serve. Plain JavaScript for Node 20, because on a fresh
// clone this runs before the project's own Node is there.
import { runNode } from './run-program.mjs';
import { setUp } from './set-up.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();
process.exitCode = (await setUp()) || (await runNode('src/commands/start.ts', process.argv.slice(2)));
