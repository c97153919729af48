import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Page } from 'puppeteer-core';

const guard = fileURLToPath(new URL('run-guarded.mjs', import.meta.url));

export interface OpenFirefox {
  /** A new page of the given width, in a window of its own. */
  open: (width: number) => Promise<Page>;
  /** What the pages opened did that they must not: errors, policy violations, lost files, other origins. */
  faults: string[];
  close: () => Promise<void>;
}

/**
 * Starts the Firefox at `executablePath` with preferences such as `{ 'javascript.enabled': false }`, for a site
 * at the address `home`. Its profile and its home folder are its own and go when it is closed.
 */
export async function openFirefox(
  executablePath: string,
  home: string,
  preferences: Record<string, unknown>,
): Promise<OpenFirefox> {
  const scratch = await mkdtemp(join(tmpdir(), 'llm-notes-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    // Puppeteer alone would leave the profile, and at a bad moment the browser, when a signal ends the tests.
    executablePath: process.execPath,
    ignoreDefaultArgs: true,
    args: [guard, scratch, executablePath, '--headless', '--profile', join(scratch, 'profile')],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 90_000,
    // Firefox refuses a home folder that is another user's, which is what root has after `sudo`.
    env: { ...process.env, HOME: scratch },
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true, ...preferences },
  }).catch(async (error) => {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  });
  // Puppeteer ends browser and guard alike when this process exits, by a signal or not.
  const removeScratch = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeScratch);
  const faults: string[] = [];

  const open = async (width: number): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    // What Pagefind, or a typeface, was loading when its page was left: NS_BINDING_ABORTED is Firefox's word for it.
    const isLeft = (words: string) =>
      /Failed to load Pagefind|^Error: downloadable font: .*status=2152398850\b/.test(words);
    page.on('pageerror', (error) => isLeft(String(error)) || faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isLeft(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(home))
        faults.push(`Asked another origin for ${request.url()}`);
    });
    page.on('response', (response) => {
      // What Firefox asks for on its own, now and then, beside the icon that a page names.
      const isIcon = response.url().endsWith('/favicon.ico');
      if (response.status() >= 400 && !isIcon) faults.push(`${response.status()} for ${response.url()}`);
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Policy violation: ${violatedDirective} ${blockedURI}`);
      });
    });
    return page;
  };
  return { open, faults, close: () => browser.close().finally(() => process.off('exit', removeScratch)) };
}
