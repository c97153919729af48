import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Chromium without the window that nobody sees: measured, it takes three fifths of the processor's time. */
export const SHELL = 'chromium-headless-shell';

const CHROMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES_OF_CHROME = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
];

const FIREFOXES_ON_PATH = ['firefox-esr', 'firefox'];

const USUAL_PLACES_OF_FIREFOX = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/opt/firefox/firefox',
];

/** Keeps the browser from talking to anybody but the site under test. */
const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a Chromium or Chrome and gives its path: the one that `CHROME_PATH` names, else one without a window,
 * else Playwright's own, else one on the path, else one where installers put it.
 * @param {{ environment?: Record<string, string | undefined>, ownBrowser?: string | undefined,
 *   exists?: (file: string) => boolean }} world what the search looks at, for tests
 * @returns {string | undefined}
 */
export function findBrowser({
  environment = process.env,
  ownBrowser = playwrightBrowser(),
  exists = existsSync,
} = {}) {
  return [
    environment.CHROME_PATH,
    ...onPath([SHELL], environment),
    ownBrowser,
    ...onPath(CHROMES_ON_PATH, environment),
    ...USUAL_PLACES_OF_CHROME,
  ].find((candidate) => candidate && exists(candidate));
}

/**
 * Finds a Firefox and gives its path: the one that `FIREFOX_PATH` names, else one on the path, else one where
 * installers put it.
 * @param {{ environment?: Record<string, string | undefined>, exists?: (file: string) => boolean }} world
 *   what the search looks at, for tests
 * @returns {string | undefined}
 */
export function findFirefox({ environment = process.env, exists = existsSync } = {}) {
  return [
    environment.FIREFOX_PATH,
    ...onPath(FIREFOXES_ON_PATH, environment),
    ...USUAL_PLACES_OF_FIREFOX,
  ].find((candidate) => candidate && exists(candidate));
}

/**
 * @param {string[]} names
 * @param {Record<string, string | undefined>} environment
 */
function onPath(names, environment) {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * How to launch the browser with Playwright. Its sandbox is off only where it cannot work:
 * for root, and where `set-up-browser.mjs` tried and said so in `CHROME_NO_SANDBOX`.
 */
export function browserOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath && { executablePath }),
    args: QUIET_FLAGS,
    chromiumSandbox: !isRoot() && !process.env.CHROME_NO_SANDBOX,
  };
}

/**
 * Tries a browser out: does it open an empty page?
 * @param {string} browser
 * @param {{ sandbox: boolean }} options
 */
export function browserStarts(browser, { sandbox }) {
  const flags = ['--headless', ...QUIET_FLAGS, ...(sandbox ? [] : ['--no-sandbox'])];
  const trial = spawnSync(browser, [...flags, '--dump-dom', 'about:blank'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
  });
  return trial.status === 0 && trial.stdout.includes('<html>');
}

/** Whether we run as root, for whom Chromium refuses its sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Where Playwright keeps the browser it downloads, whether or not it is there. */
function playwrightBrowser() {
  try {
    // Required late: this file is also read before anything is installed.
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return undefined;
  }
}
