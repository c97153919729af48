// `npm start`: install what is missing, build, serve. Plain JavaScript for Node 20, because on a fresh
// clone this runs before the project's own Node is there.
import { parseArgs } from 'node:util';
import { runNode } from './run-program.mjs';
import { setUp } from './set-up.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

const options = readOptions();
stopWithNpm();
process.exitCode =
  (await setUp()) ||
  (await runNode('src/commands/build.ts', given('base', 'outDir'))) ||
  (await runNode('src/commands/preview.ts', given('base', 'outDir', 'port')));

function readOptions() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    return parseArgs({ options: { base: text, outDir: text, port: text } }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start -- [--port 4321] [--base /notes/] [--outDir dist]');
    process.exit(2);
  }
}

/** @param {('base' | 'outDir' | 'port')[]} names */
function given(...names) {
  return names.flatMap((name) => (options[name] === undefined ? [] : [`--${name}`, options[name]]));
}
