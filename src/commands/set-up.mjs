import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNpm } from './run-program.mjs';

/** Written after an install that succeeded; says for which dependencies and which machine it was made. */
const stampFile = join(projectFolder, 'node_modules/.llm-notes-installed');

/**
 * Installs the dependencies when they are missing or no longer those of the lockfile, and says nothing
 * when there is nothing to do. Gives an exit code: 0 when everything is in place.
 */
export async function setUp() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 0;
  rmSync(stampFile, { force: true });

  console.log('Installing what is missing (this takes a minute the first time) …');
  // `--no-save` leaves the lockfile as it is: an older npm would rewrite it in its own dialect.
  // Warnings of npm are left out: about an old system Node, which never runs what they speak of.
  const code = await runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error('\nThe dependencies could not be installed: npm says why above.');
    return code;
  }
  if (!hasNewNode()) {
    console.error(`\nThis is Node ${process.versions.node}, and npm has no Node 24 for this machine.`);
    console.error('Please install Node 24 from https://nodejs.org/ and try again.');
    return 1;
  }
  writeFileSync(stampFile, wanted);
  return 0;
}

/** A word that changes when the dependencies or the kind of machine change. */
function fingerprint() {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }))
    .update(lockfile())
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

function lockfile() {
  const file = join(projectFolder, 'package-lock.json');
  return existsSync(file) ? readFileSync(file) : '';
}

/** Whether scripts will find a Node that runs TypeScript: the installed one, or else the system's. */
function hasNewNode() {
  if (existsSync(join(projectFolder, 'node_modules/.bin/node'))) return true;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
