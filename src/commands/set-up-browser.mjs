import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { browserStarts, findBrowser, isRoot, SHELL } from './browser.mjs';

/**
 * Makes sure that there is a browser for the end-to-end tests, and says nothing when there is one.
 * Gives false, after one line on what to do, when none could be had.
 */
export function setUpBrowser() {
  // As root on Debian the lighter one is a package away; where it can't be had, what is there does.
  if (findBrowser() === '/usr/bin/chromium' && isRoot() && isDebian()) installDebianPackage(SHELL);
  if (usableBrowser()) return true;

  console.log('Installing a browser for the end-to-end tests …');
  playwright('install', '--no-shell', 'chromium');
  if (usableBrowser()) return true;
  if (isRoot() && findBrowser()) {
    // Downloaded, but it does not start: on a bare Linux its libraries are missing.
    playwright('install-deps', 'chromium');
    if (usableBrowser()) return true;
  }
  for (const name of isRoot() && isDebian() ? [SHELL, 'chromium'] : []) {
    installDebianPackage(name);
    if (usableBrowser()) return true;
  }
  console.log('No browser: install Chromium or Chrome, or name one in the environment variable CHROME_PATH.');
  return false;
}

/** Whether a browser is there and starts; remembers for our children when only its sandbox does not. */
function usableBrowser() {
  const browser = findBrowser();
  if (!browser) return false;
  if (!isRoot() && browserStarts(browser, { sandbox: true })) return true;
  if (!browserStarts(browser, { sandbox: false })) return false;
  process.env.CHROME_NO_SANDBOX = '1';
  return true;
}

/** @param {string[]} playwrightArguments */
function playwright(...playwrightArguments) {
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
  run(process.execPath, [join(dirname(manifest), 'cli.js'), ...playwrightArguments]);
}

function isDebian() {
  const file = '/etc/os-release';
  // Only Debian itself: what Ubuntu calls `chromium` is a pointer to its app store.
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

/** @param {string} name */
function installDebianPackage(name) {
  const install = () => run('apt-get', ['install', '--yes', '--no-install-recommends', name]);
  if (!install() && run('apt-get', ['update'])) install();
}

/**
 * Runs an installer; its output is of interest only when it fails.
 * @param {string} command
 * @param {string[]} commandArguments
 */
function run(command, commandArguments) {
  const result = spawnSync(command, commandArguments, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
  });
  if (result.status === 0) return true;
  const complaints = result.stderr?.trim().split('\n') ?? [];
  const reason =
    result.error?.message ?? complaints.find((line) => /error|^E:/i.test(line)) ?? complaints.at(-1);
  console.log(`  ${command === process.execPath ? 'playwright' : command}: ${reason}`);
  return false;
}
