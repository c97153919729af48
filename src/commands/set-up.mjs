import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNpm } from './run-program.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devDependencies?: object, optionalDependencies?: object }} Package
 */

/**
 * Installs the dependencies when they are missing or no longer those of the lockfile, and says nothing
 * when there is nothing to do. Gives an exit code: 0 when everything is in place.
 */
export async function setUp() {
  const missing = missingPackages({
    manifest: readJson('package.json'),
    wanted: readJson('package-lock.json').packages,
    // npm writes this file last, so after an install that was cut off it is old or not there.
    installed: readJson('node_modules/.package-lock.json').packages,
  });
  if (missing.length > 0) {
    console.log('Installing what is missing (this takes a minute the first time) …');
    // `--no-save` leaves a good lockfile as it is: an older npm would rewrite it in its own dialect.
    const keep = missing.includes('package-lock.json') ? [] : ['--no-save'];
    // Warnings of npm are left out: they are about an old system Node, which never runs what they speak of.
    const code = await runNpm(['install', ...keep, '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      console.error('\nThe dependencies could not be installed: npm says why above.');
      return code;
    }
  }
  if (hasNewNode()) return 0;
  console.error(`This is Node ${process.versions.node}, and npm has no Node 24 for this machine.`);
  console.error('Please install Node 24 from https://nodejs.org/ and try again.');
  return 1;
}

/**
 * Names what an install would bring: packages of the lockfile that are not there or have another version,
 * and the lockfile itself where it is missing or says something else than package.json.
 * Optional ones may be absent, being for other kinds of machine.
 * @param {{ manifest: Package, wanted?: Record<string, Package>, installed?: Record<string, Package> }} lists
 * @returns {string[]}
 */
export function missingPackages({ manifest, wanted, installed = {} }) {
  if (!wanted) return ['package-lock.json'];
  const { '': project, ...packages } = wanted;
  const isLockfileOld = ['dependencies', 'devDependencies', 'optionalDependencies'].some(
    (kind) => JSON.stringify(sorted(manifest, kind)) !== JSON.stringify(sorted(project ?? {}, kind)),
  );
  const missing = Object.keys(packages).filter((name) =>
    installed[name] ? installed[name].version !== packages[name]?.version : !packages[name]?.optional,
  );
  return isLockfileOld ? ['package-lock.json', ...missing] : missing;
}

/**
 * @param {Package} manifest
 * @param {string} kind
 */
function sorted(manifest, kind) {
  return Object.entries(manifest[/** @type {'devDependencies'} */ (kind)] ?? {}).sort();
}

/**
 * @param {string} path
 * @returns {Record<string, any>} nothing where there is no such file
 */
function readJson(path) {
  const file = join(projectFolder, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Whether scripts will find a Node that runs TypeScript: the installed one, or else the system's. */
function hasNewNode() {
  if (existsSync(join(projectFolder, 'node_modules/.bin/node'))) return true;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
