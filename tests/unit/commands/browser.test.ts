import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, findFirefox } from '../../../src/commands/browser.mjs';

const own = '/cache/playwright/chrome';
const onPath = join('/usr/bin', 'chromium');
const chosen = '/opt/my-chrome';

function find({ there, environment = {} }: { there: string[]; environment?: Record<string, string> }) {
  return findBrowser({
    environment: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter), ...environment },
    ownBrowser: own,
    exists: (file) => there.includes(file),
  });
}

describe('finding a browser', () => {
  it("prefers Playwright's own to an installed one", () => {
    expect(find({ there: [own, onPath] })).toBe(own);
  });

  it('prefers one without a window, which does the same in less time', () => {
    const shell = join('/usr/bin', 'chromium-headless-shell');
    expect(find({ there: [own, onPath, shell] })).toBe(shell);
    expect(find({ there: [shell, chosen], environment: { CHROME_PATH: chosen } })).toBe(chosen);
  });

  it('takes an installed one where Playwright has none', () => {
    expect(find({ there: [onPath] })).toBe(onPath);
  });

  it('takes the one that CHROME_PATH names before any other', () => {
    expect(find({ there: [own, onPath, chosen], environment: { CHROME_PATH: chosen } })).toBe(chosen);
  });

  it('goes on where CHROME_PATH names nothing that is there', () => {
    expect(find({ there: [onPath], environment: { CHROME_PATH: chosen } })).toBe(onPath);
  });

  it('looks where installers put Chrome', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find({ there: [chrome] })).toBe(chrome);
  });

  it('finds nothing on a bare machine', () => {
    expect(find({ there: [] })).toBeUndefined();
  });
});

describe('finding Firefox', () => {
  const environment = { PATH: '/usr/bin' };
  const find = (there: string[], named?: string) =>
    findFirefox({
      environment: { ...environment, FIREFOX_PATH: named },
      exists: (file) => there.includes(file),
    });

  it('takes the one that FIREFOX_PATH names, else the extended release, else any', () => {
    const [esr, newest] = ['firefox-esr', 'firefox'].map((name) => join('/usr/bin', name)) as [
      string,
      string,
    ];
    expect(find([esr, newest, chosen], chosen)).toBe(chosen);
    expect(find([esr, newest])).toBe(esr);
    expect(find([newest])).toBe(newest);
    expect(find(['/opt/firefox/firefox'])).toBe('/opt/firefox/firefox');
    expect(find([])).toBeUndefined();
  });
});
