import { expect, isOnScreen, lectures, longest, test } from './support.ts';

test('notes stand beside their reference on a wide screen', { tag: '@once' }, async ({ page }) => {
  for (const width of [1100, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(longest);
    await expect(page.locator('.note').first()).toBeVisible();
    const notes = await page.locator('p > span.note').evaluateAll((all) =>
      all.map((note) => {
        const box = note.getBoundingClientRect();
        const reference = note.previousElementSibling?.getBoundingClientRect();
        const text = note.parentElement?.getBoundingClientRect();
        return {
          beside: box.left >= (text?.right ?? Infinity) && box.right <= innerWidth,
          below: Math.round(box.top - (reference?.top ?? 0)),
        };
      }),
    );
    expect(notes.length).toBeGreaterThan(3);
    for (const note of notes) expect(note).toMatchObject({ beside: true });
    // A note that has the margin to itself begins on the line of its reference; crowded ones queue.
    expect(Math.abs(notes[0]?.below ?? Infinity)).toBeLessThan(24);
    expect(Math.max(...notes.map(({ below }) => below))).toBeLessThan(900);
  }
});

test('notes fold open in place on a narrow screen and close again', { tag: '@once' }, async ({ page }) => {
  for (const width of [390, 1000]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(longest);
    const note = page.locator('#fn-llama12');
    const reference = page.locator('#fnref-llama12');
    await expect(note).toBeHidden();

    await reference.click();
    await expect(page).toHaveURL(/#fn-llama12$/);
    await expect(note).toBeVisible();
    await expect(note).toContainText('Touvron et al. (2023)');
    await expect.poll(() => isOnScreen(reference)).toBe(true);
    await expect.poll(() => isOnScreen(note)).toBe(true);

    await note.getByRole('link', { name: 'Back to the text' }).click();
    await expect(page).toHaveURL(/#fnref-llama12$/);
    await expect(note).toBeHidden();
    await expect.poll(() => isOnScreen(reference)).toBe(true);
  }
});

test('footnotes are named by their content, lead to a source and back', { tag: '@once' }, async ({
  page,
}) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const references = await page.locator('a.note-ref').evaluateAll((all) =>
      all.map((link) => {
        const note = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
        const back = note?.querySelector('.note-back')?.getAttribute('href');
        return {
          href: link.getAttribute('href'),
          id: link.id,
          sameNumber: note?.querySelector('.note-number')?.textContent === link.textContent,
          leadsBack:
            document.querySelector(back ?? 'nothing')?.getAttribute('href') === link.getAttribute('href'),
        };
      }),
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      expect(reference).toMatchObject({ sameNumber: true, leadsBack: true });
      expect(reference.href).toMatch(/^#fn-[a-z]/);
      expect(reference.id).toMatch(/^fnref-[a-z]/);
    }
    const sources = page.locator('.note').filter({ has: page.locator('a[href^="https://"]') });
    expect(await sources.count()).toBeGreaterThan(5);
  }
});

test('a note of a table’s cell stands beside its table where there is a margin, and folds open below it where not', async ({
  page,
  isMobile,
}) => {
  await page.goto('/llms-in-2026/');
  const table = page.locator('figure.table:has(td .note-ref):has(.note)').first();
  const reference = table.locator('td .note-ref').first();
  const note = page.locator((await reference.getAttribute('href')) ?? '');
  await reference.scrollIntoViewIfNeeded();
  if (isMobile) {
    await expect(note).toBeHidden();
    await reference.click();
    await expect(note).toBeVisible();
    await expect.poll(() => isOnScreen(note)).toBe(true);
    return;
  }
  const [text, box, mark] = await Promise.all(
    [table.locator('table'), note, reference].map((one) => one.boundingBox()),
  );
  expect(box?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
  expect(Math.abs((box?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(300);
});
