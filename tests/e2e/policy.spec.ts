import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { everyPage, expect, longest, openMap, requestsOf, test } from './support.ts';

test('every HTML file has the strict policy and nothing inline but the theme snippet', {
  tag: '@once',
}, () => {
  test.skip(Boolean(process.env.SITE_URL && !process.env.SITE_FOLDER), 'Reads the files of a build.');
  const folder = resolve(process.env.SITE_FOLDER ?? 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(6);
  for (const file of files) {
    const html = readFileSync(join(folder, file), 'utf8');
    const policies: string[] = [];
    const inline: string[] = [];
    const scripts: string[] = [];
    visit(fromHtml(html), 'element', (element) => {
      const { tagName, properties } = element;
      if (tagName === 'meta' && properties.httpEquiv) policies.push(String(properties.content));
      if (tagName === 'script' && !properties.src && !isData(String(properties.type)))
        scripts.push(textOf(element));
      if (tagName === 'style') inline.push(`<style> ${textOf(element)}`);
      for (const name of Object.keys(properties)) {
        if (name === 'style' || /^on[A-Z]/.test(name)) inline.push(`${tagName} ${name}`);
      }
    });
    expect({ file, inline }).toEqual({ file, inline: [] });
    expect({ file, policies: policies.length }).toEqual({ file, policies: 1 });
    const policy = policies[0] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toMatch(/https?:|\*/);
    for (const script of scripts) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
    expect(scripts.length).toBeLessThanOrEqual(1);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  }
});

/** What a `<script>` of such a type holds is read by search engines and never run. */
function isData(type: string): boolean {
  return /^application\/(ld\+)?json$/.test(type);
}

test('no page breaks its policy, whatever is pressed on it', async ({ page, context, isMobile }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // A phone has one control more, the button of the map, and has it on every page.
  for (const path of isMobile ? ['/', longest] : everyPage) {
    await page.goto(path);
    await page.getByRole('button', { name: /^Theme/ }).click();
    await useEveryControl(page);
  }
  await page.goto(longest);
  await page.locator('code-block').first().hover();
  await page.getByRole('button', { name: 'Copy code' }).first().click();
  await page.getByRole('link', { name: 'Link to section: Transformers', exact: true }).click();
  await page.locator('a.note-ref').first().click();
  await page.locator('picture-zoom > a').first().click();
  await expect(page.locator('.zoom-dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  if (isMobile) await openMap(page);
  await expect(page.getByRole('link', { name: /^Next|Previous/ }).first()).toBeAttached();
  // The fixture of every test holds the violations against it.
});

/** Presses, fills in and changes whatever a page offers, but for what leads away from it. */
async function useEveryControl(page: Page): Promise<void> {
  const requests = requestsOf(page);
  const used = await page.evaluate(() => {
    addEventListener('submit', (event) => event.preventDefault(), { capture: true });
    const controls = document.querySelectorAll<HTMLElement>('button, summary, input, select');
    for (const control of controls) {
      control.focus();
      control.click();
      if (control instanceof HTMLInputElement) control.value = 'attention';
      for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
    }
    return controls.length;
  });
  expect(used).toBeGreaterThan(2);
  await requests.settled();
}

test('a violation would be noticed', { tag: '@once' }, async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>');
  });
  await expect.poll(() => faults.some((fault) => fault.includes('style-src'))).toBe(true);
  faults.length = 0;
});
