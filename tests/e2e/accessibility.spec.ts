import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { contrastsOn } from './contrast.ts';
import { everyPage, expect, lectures, longest, openMap, test } from './support.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark'] as const;

for (const path of everyPage) {
  // What a phone shows otherwise is the frame around a text, which is the same in every lecture.
  const isText = path === '/all/' || (lectures.includes(path.slice(1, -1)) && path !== longest);
  const tag = isText ? ['@once'] : [];
  test(`axe finds nothing on ${path}, headings and landmarks are sound, and so is contrast in either theme`, {
    tag,
  }, async ({ page, isMobile }) => {
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    // How large the targets in a text are, and how near, its lecture has shown: half of the time goes there.
    expect(await findings(rules(page, { targetSize: path !== '/all/' }))).toEqual([]);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const { text, body, shapes, low } = await contrastsOn(page);
      expect(low, `in the ${colorScheme} theme`).toEqual([]);
      expect(text).toBeGreaterThan(10);
      expect(shapes.sign).toBeGreaterThan(0);
      if (path === '/search/') expect(shapes.field).toBeGreaterThan(isMobile ? 0 : 1);
      if (path === '/offline/') expect(shapes.edge).toBeGreaterThan(1);
      if (path === '/all/') expect(shapes.drawing).toBeGreaterThan(100);
      if (path === longest || path === '/all/') {
        expect(body).toBeGreaterThan(20);
        expect(shapes.link).toBeGreaterThan(100);
      }
    }
    const { levels, names } = await outline(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toContain('main ');
    // Help is found at the same place on every page.
    await expect(page.locator('main > footer.colophon > a')).toHaveText(['Accessibility', 'Reading offline']);
  });
}

test('axe finds nothing in what opens over a page, and its contrast is sound in either theme', async ({
  page,
  isMobile,
}) => {
  await page.goto('/introduction-to-llms/');
  if (isMobile) {
    await openMap(page);
    await expectNothingFound(page, '.course-map');
    await page.keyboard.press('Escape');
  }
  const dialog = page.getByRole('dialog');
  await page.locator('picture-zoom > a:has(picture)').first().click();
  await expect(dialog.locator('img')).toHaveJSProperty('complete', true);
  await expectNothingFound(page, 'dialog[open]');
  await page.keyboard.press('Escape');
  await page.locator('picture-zoom > a:not(:has(picture))').first().click();
  await expect(dialog.locator('svg').first()).toBeVisible();
  await expectNothingFound(page, 'dialog[open]');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('attention');
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  await expectNothingFound(page, 'dialog[open]');
});

async function expectNothingFound(page: Page, part: string): Promise<void> {
  expect(await findings(rules(page).include(part))).toEqual([]);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect((await contrastsOn(page)).low, `in the ${colorScheme} theme`).toEqual([]);
  }
}

function rules(page: Page, { targetSize = true } = {}): AxeBuilder {
  // The size of targets is a rule that axe leaves out unless it is asked.
  const runOnly = { type: 'tag' as const, values: tags };
  return (
    new AxeBuilder({ page })
      .options({
        runOnly,
        // The contrast of every text, and what tells a link in it, is measured by `contrastsOn`, at limits at least
        // as strict, in both themes.
        rules: {
          'target-size': { enabled: targetSize },
          'color-contrast': { enabled: false },
          'link-in-text-block': { enabled: false },
        },
        resultTypes: ['violations'],
      })
      // Runs in the page alone. What else it could look into, frames of other origins, the policy forbids; and it
      // hands over what it found, not all that it looked at.
      .setLegacyMode()
  );
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** The levels of all headings in their order, and role and name of each landmark, from the browser itself. */
async function outline(page: Page): Promise<{ levels: number[]; names: string[] }> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const seen = nodes.filter(({ ignored }) => !ignored);
  const levels = seen
    .filter(({ role }) => role?.value === 'heading')
    .map(({ properties }) => Number(properties?.find(({ name }) => name === 'level')?.value.value));
  const landmarks = [
    'banner',
    'complementary',
    'contentinfo',
    'form',
    'main',
    'navigation',
    'region',
    'search',
  ];
  const names = seen
    .filter(({ role }) => landmarks.includes(String(role?.value)))
    .map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`)
    // A form without a name is no landmark.
    .filter((name) => name !== 'form ');
  return { levels, names };
}
