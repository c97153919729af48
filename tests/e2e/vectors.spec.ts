import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, expect, type Page, type Response, test } from 'playwright/test';
import { browserOptions } from '../../src/commands/browser.mjs';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { type Attempt, readVectors, writeVectors } from './vectors.ts';

// Every vector of fixtures/vectors.yml, published as if no error had stopped the build, must stay dead in the
// browser: without the Content Security Policy, so that nothing but the cleaning is tried, and with it.
const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** What of a page costs only time here, hundreds of times: the map of all lectures, and typefaces. */
const dear = /<nav class="course-map.*?<\/nav>|<link rel="preload" href="\/_astro\/[^"]*" as="font"[^>]*>/gs;
let work = '';
let sites: Record<'with' | 'without', ServedFolder>;
let attempts: Attempt[] = [];
let problems: { file: string; severity: string; rule: string }[] = [];

// Nothing but this machine can be reached, so that a request elsewhere costs no time.
const { args, ...browser } = browserOptions();
test.use({
  launchOptions: { ...browser, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] },
});
test.describe.configure({ mode: 'default' });
test.skip(({ isMobile }) => isMobile, 'nothing of this depends on the size of the screen');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  work = await mkdtemp(join(tmpdir(), 'vectors-'));
  attempts = await writeVectors(join(work, 'content'));
  await run(process.execPath, ['tests/build/build-despite-errors.ts', work], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: join(work, 'content'), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  problems = JSON.parse(await readFile(join(work, 'problems.json'), 'utf8'));
  const bare = join(work, 'bare');
  await cp(join(work, 'site'), bare, { recursive: true });
  for (const folder of [join(work, 'site'), bare]) {
    await takeOut(folder, '.html', dear);
    await takeOut(join(folder, '_astro'), '.css', /@font-face\s*\{[^}]*\}/g);
  }
  await takeOut(bare, '.html', /<meta http-equiv="Content-Security-Policy"[^>]*>/g);
  sites = {
    with: await serveFolder({ folder: join(work, 'site') }),
    without: await serveFolder({ folder: bare }),
  };
});

test.afterAll(async () => {
  for (const site of Object.values(sites ?? {})) await site.close();
  await rm(work, { recursive: true, force: true });
});

test('there are at least 100 distinct vectors', async () => {
  const groups = Object.values(await readVectors()).flat();
  const distinct = new Set(groups.flatMap(({ vectors }) => vectors));
  expect(distinct.size).toBeGreaterThanOrEqual(100);
});

test('what would run is an error of its lecture', () => {
  const silent = attempts.filter(({ file, report }) => report !== 'none' && !errorsOf(file).includes(report));
  expect(silent).toEqual([]);
  const drawings = attempts.filter(({ drawing }) => drawing);
  const unsafe = drawings.filter(({ report, file }) => report === 'none' && errorsOf(file).length > 0);
  // What is left of them is text.
  expect(drawings.length - unsafe.length).toBeLessThanOrEqual(5);
});

for (const policy of ['without', 'with'] as const) {
  test(`no vector runs or loads anything ${policy} the policy`, async ({ context, page }) => {
    test.setTimeout(300_000);
    const home = sites[policy].url;
    const faults = await watch(context, page, home);
    const ran: Record<string, unknown[]> = {};
    for (const { name, file, vector, drawing } of attempts) {
      if (errorsOf(file).includes('mdx-syntax')) continue;
      for (const address of [`${name}/`, ...(drawing ? [`files/${drawing}`] : [])]) {
        const answer = await page.goto(home + address).catch((error) => faults.push(String(error)));
        if (!drawing) expect((answer as Response).status(), name).toBe(200);
        await touchEverything(page, faults);
      }
      if (faults.length > 0) ran[`${name}: ${vector}`] = faults.splice(0);
    }
    expect(ran).toEqual({});
  });
}

test('no vector runs on the pages that list and search lectures', async ({ context, page }) => {
  const home = sites.without.url;
  const faults = await watch(context, page, home);
  const queries = ['quokka', 'script', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>'];
  const pages = ['', 'search/', ...queries.map((query) => `search/?q=${encodeURIComponent(query)}`)];
  const reflected = `md-1/?highlight=${encodeURIComponent(queries[2] ?? '')}#"><img src=x onerror=alert(1)>`;
  for (const address of [...pages, reflected, `nowhere/"><img src=x onerror=alert(1)>`]) {
    await page.goto(home + address);
    await page.waitForTimeout(400);
    await touchEverything(page, faults);
  }
  // The search field's own button may answer with the page of results.
  expect(faults.filter((fault) => !String(fault).startsWith(`went to ${home}search/`))).toEqual([]);
});

test('a vector that ran would be noticed', async ({ context, page }) => {
  const home = sites.without.url;
  const faults = await watch(context, page, home);
  await page.goto(`${home}dot.svg`).catch(() => {});
  for (const html of [
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<img src="https://evil.example/x.png">',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<form><button formaction="javascript:alert(1)">x</button></form>',
    '<svg><a><set attributeName="href" to="javascript:alert(1)" /><text y="20">x</text></a></svg>',
  ]) {
    await page.goto(`${home}md-1/`);
    await page.evaluate((text) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
    }, html);
    await touchEverything(page, faults);
    await expect.poll(() => faults.splice(0).length, html).toBeGreaterThan(0);
  }
});

function errorsOf(file: string): string[] {
  return problems
    .filter((problem) => problem.file === file && problem.severity === 'error')
    .map(({ rule }) => rule);
}

async function takeOut(folder: string, ending: string, taken: RegExp): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(ending))) {
    const path = join(folder, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(taken, ''));
  }
}

/** Notes all that a page must not do. */
async function watch(context: BrowserContext, page: Page, home: string): Promise<unknown[]> {
  const faults: unknown[] = [];
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(window, name, { value: () => console.error(`ran: ${name}`), writable: false });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`ran into the policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (/^ran|Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  context.on('page', (opened) => {
    if (opened !== page) faults.push(`opened ${opened.url()}`);
    opened.close();
  });
  context.on('request', (request) => {
    if (/^(?!data:)/.test(request.url()) && !request.url().startsWith(home))
      faults.push(`asked for ${request.url()}`);
  });
  return faults;
}

/** Does what a reader could do to everything in the text, except to follow a link to another page. */
async function touchEverything(page: Page, faults: unknown[]): Promise<void> {
  const begun = page.url();
  const touched = page.evaluate(async () => {
    const text = document.querySelector('main') ?? document.documentElement;
    addEventListener('click', stay);
    addEventListener('submit', stay);
    const events =
      'pointerenter mouseover mousemove wheel copy paste focus focusin blur toggle beforetoggle input';
    for (const element of text.querySelectorAll('*')) {
      if (/^(?:search-page|form)$/.test(element.localName)) continue;
      for (const name of events.split(' ')) element.dispatchEvent(new Event(name, { bubbles: false }));
      (element as HTMLElement).focus?.();
      if (element.matches('a, area, button, input, summary, [onclick]'))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));

    function stay(event: Event): void {
      const link = event
        .composedPath()
        .find((target) => target instanceof Element && target.matches('a, area')) as Element | undefined;
      const { target, submitter } = event as SubmitEvent;
      if (!link && event.type !== 'submit') return;
      const written = link
        ? ((link as SVGAElement).href?.animVal ??
          link.getAttribute('href') ??
          link.getAttribute('xlink:href'))
        : (submitter?.getAttribute('formaction') ?? (target as Element).getAttribute('action'));
      const { protocol } = new URL(written ?? '', document.baseURI);
      // A browser does not follow a link to `data:`; that it stands there is fault enough.
      if (/^(?:https?|mailto):/.test(protocol)) event.preventDefault();
      else if (protocol !== 'javascript:') console.error(`ran: link to ${written}`);
    }
  });
  await touched.catch((error) => faults.push(`left the page: ${error}`));
  if (page.url().split('#')[0] !== begun.split('#')[0]) faults.push(`went to ${page.url()}`);
}
