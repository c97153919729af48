import { expect, lectures, test } from './support.ts';

const withPictures = ['/introduction-to-llms/'];

test('every picture comes in AVIF, WebP and a fallback, in four widths or more', { tag: '@once' }, async ({
  page,
}) => {
  for (const path of withPictures) {
    await page.goto(path);
    const rasters = page.locator('main img:not([src$=".svg"])');
    expect(await rasters.count()).toBeGreaterThan(0);
    expect(await page.locator('main picture > img').count()).toBe(await rasters.count());
    for (const picture of await page.locator('main picture').all()) {
      const sources = picture.locator('source');
      await expect(sources).toHaveCount(2);
      await expect(sources.nth(0)).toHaveAttribute('type', 'image/avif');
      await expect(sources.nth(1)).toHaveAttribute('type', 'image/webp');
      for (const source of await sources.all()) {
        expect((await source.getAttribute('srcset'))?.split(', ').length).toBeGreaterThanOrEqual(4);
        await expect(source).toHaveAttribute('sizes', /\d/);
      }
      await expect(picture.locator('img')).toHaveAttribute('src', /\.(png|jpe?g)$/);
      await expect(picture.locator('img')).toHaveAttribute('alt', /\w{3}/);
    }
  }
});

test('each file of a picture is there and as wide as it says', { tag: '@once' }, async ({ page }) => {
  for (const path of withPictures) {
    await page.goto(path);
    const files = await page.locator('main picture :is(source, img)').evaluateAll(async (elements) => {
      const candidates = elements.flatMap((element) =>
        (element.getAttribute('srcset') ?? '').split(', ').map((candidate) => {
          const [url = '', width = ''] = candidate.split(' ');
          const type = element.getAttribute('type') ?? 'image/png';
          const ratio = element.closest('picture')?.querySelector('img');
          return {
            url,
            type,
            width: Number.parseInt(width, 10),
            ratio: (ratio?.width ?? 0) / (ratio?.height ?? 1),
          };
        }),
      );
      return Promise.all(
        candidates.map(async ({ url, type, width, ratio }) => {
          const blob = await (await fetch(url)).blob();
          const picture = await createImageBitmap(blob).catch(() => ({ width: 0, height: 1 }));
          const keepsShape = Math.abs(picture.width / picture.height / ratio - 1) < 0.02;
          return { url, type, found: blob.type, width, decoded: picture.width, keepsShape };
        }),
      );
    });
    for (const { url, type, found, width, decoded, keepsShape } of files)
      expect({ url, type: found, width: decoded, keepsShape }).toEqual({
        url,
        type,
        width,
        keepsShape: true,
      });
  }
});

test('the file of a picture is chosen for the width at which it is shown', { tag: '@once' }, async ({
  page,
}) => {
  for (const width of [360, 430, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/introduction-to-llms/');
    const picture = page.locator('main picture > img').first();
    await picture.scrollIntoViewIfNeeded();
    // A picture with several files is by itself as wide as its `sizes` say.
    const excess = () =>
      picture.evaluate((image: HTMLImageElement) =>
        image.complete ? Math.abs(image.naturalWidth - image.getBoundingClientRect().width) : Infinity,
      );
    await expect.poll(excess, { message: `at ${width}` }).toBeLessThan(4);
  }
});

test('pictures keep their room and load when they are needed, the first at once', { tag: '@once' }, async ({
  page,
}) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const pictures = page.locator('main img');
    for (const [index, picture] of (await pictures.all()).entries()) {
      await expect(picture).toHaveAttribute('width', /^\d+$/);
      await expect(picture).toHaveAttribute('height', /^\d+$/);
      if (index === 0) await expect(picture).not.toHaveAttribute('loading', 'lazy');
      else await expect(picture).toHaveAttribute('loading', 'lazy');
      if (index > 0) await expect(picture).toHaveAttribute('decoding', 'async');
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty('complete', true);
      const chosen = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
      expect(chosen).toMatch(/\.avif$/);
    }
  }
});

test('a picture opens larger in a dialog and gives the focus back', async ({ page, isMobile }) => {
  await page.goto('/introduction-to-llms/');
  const link = page.locator('picture-zoom > a').first();
  const small = await link.locator('img').boundingBox();
  await link.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('img')).toHaveJSProperty('complete', true);
  const large = await dialog.locator('img').boundingBox();
  // A phone has little to add to the width of its text.
  expect(large?.width).toBeGreaterThan((small?.width ?? Infinity) * (isMobile ? 1.02 : 1.2));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('a drawing opens larger too, by a click on it or by its link, and gives the focus back', async ({
  page,
  isMobile,
}) => {
  await page.goto('/transformers-and-llms/');
  const figure = page.locator('#fig-two-heads');
  const drawing = figure.locator('svg.figure');
  const small = await drawing.boundingBox();
  const dialog = page.getByRole('dialog');
  if (isMobile) await drawing.tap();
  else await drawing.click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/\w{3}/);
  const large = await dialog.locator('svg.figure').boundingBox();
  expect(large?.width).toBeGreaterThan((small?.width ?? Infinity) * 1.5);
  const ids = await page.locator('svg [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const link = figure.getByRole('link', { name: 'Open the picture larger' });
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  // Whoever chooses words in a drawing keeps the page.
  await drawing
    .locator('text')
    .first()
    .evaluate((words) => getSelection()?.selectAllChildren(words));
  await drawing.locator('text').first().dispatchEvent('click');
  await expect(dialog).toBeHidden();
  // Without script the link leads to the drawing's own file.
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toContain('image/svg+xml');
});

test("the project's drawings stand in the page with words one can select", { tag: '@once' }, async ({
  page,
}) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const drawings = page.locator('figure > svg.figure');
    expect(await drawings.count()).toBeGreaterThan(1);
    for (const drawing of await drawings.all()) {
      await expect(drawing).toHaveAttribute('role', 'img');
      expect(await drawing.locator('text').count()).toBeGreaterThan(2);
    }
    await expect(page.locator('main img[src$=".svg"]')).toHaveCount(0);
  }
});

test('panels of a drawing stand side by side on a desk and under each other on a phone, none cut', async ({
  page,
  isMobile,
}) => {
  await page.goto('/what-is-an-llm/');
  const figure = page.locator('figure:has(> .panels)').first();
  const [first, second] = await figure.locator('.panels > svg').all();
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
  if (!left || !right) throw new Error('The lecture has no drawing of two panels.');
  if (isMobile) expect(right.y).toBeGreaterThan(left.y + left.height);
  else expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(right.x + right.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  const caption = await figure.locator('figcaption').boundingBox();
  expect(caption?.y).toBeGreaterThan(right.y + right.height);
});
