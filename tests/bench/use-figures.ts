import type { Page } from 'playwright';

/** How long a figure takes to answer, in milliseconds: from the touch to the picture that shows what came of it. */
export interface Answered {
  figure: string;
  /** The first touch, for which its data come. */
  first: number;
  /** The slowest of its controls after that. */
  slowest: number;
  /** What that control is called. */
  control: string;
}

/** Touches every control of every figure of a page, each so often; of its times the best one counts. */
export async function useFigures(page: Page, times = 1): Promise<Answered[]> {
  const count = await page.locator('interactive-figure').count();
  const answers: Answered[] = [];
  for (let at = 0; at < count; at++) {
    const figure = page.locator('interactive-figure').nth(at);
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.figure-controls:not([inert])').waitFor();
    const controls = await figure.locator('.figure-controls :is(input, select, button)').count();
    const touch = (control: number) => figure.evaluate(touchControl, control);
    const answer: Answered = {
      figure: await figure.evaluate((element) => element.closest('figure')?.id ?? ''),
      first: (await touch(0)).took,
      slowest: 0,
      control: '',
    };
    for (let control = 0; control < controls; control++) {
      let best = Number.POSITIVE_INFINITY;
      let name = '';
      for (let time = 0; time < times; time++) {
        const { took, label } = await touch(control);
        best = Math.min(best, took);
        name = label;
      }
      if (best > answer.slowest) Object.assign(answer, { slowest: best, control: name });
    }
    answers.push(answer);
  }
  return answers;
}

/** Runs in the page: changes a control as a reader does, and waits for the picture after the figure's answer. */
async function touchControl(
  figure: HTMLElement | SVGElement,
  index: number,
): Promise<{ took: number; label: string }> {
  const control = figure.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>(
    '.figure-controls :is(input, select, button)',
  )[index];
  if (!control) throw new Error('It has no such control.');
  const status = figure.querySelector('.figure-status');
  if (status) status.textContent = '';
  const answered = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    });
    for (const part of figure.querySelectorAll('.figure-view, .figure-status'))
      observer.observe(part, { childList: true });
  });
  const began = performance.now();
  if (control instanceof HTMLButtonElement) control.click();
  else {
    if (control instanceof HTMLSelectElement)
      control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    else if (control.type === 'checkbox') control.checked = !control.checked;
    else if (control.type === 'text') control.value += control.value.endsWith(' a') ? 'b' : ' a';
    else control.value = String(Number(control.value) + Number(control.step || 1));
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await answered;
  const took = performance.now() - began;
  const named = control.closest('label') ?? control;
  return { took, label: (named.firstChild?.textContent || named.textContent || '').trim() };
}
