import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, expect, type Page, type Response } from 'playwright/test';
import sirv from 'sirv';
import { browserOptions } from '../../src/commands/browser.mjs';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { requestsOf, plainTest as test } from './support.ts';
import { type Attempt, readVectors, writeVectors } from './vectors.ts';

// Every vector of fixtures/vectors.yml, published as if no error had stopped the build, must stay dead in the
// browser. The Content Security Policy is only reported there: nothing but the cleaning keeps a vector from running,
// and what the policy would have stopped is noticed too.
const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** What of a page costs only time here, hundreds of times: the map of all lectures, and typefaces. */
const dear = /<nav class="course-map.*?<\/nav>|<link rel="preload" href="\/_astro\/[^"]*" as="font"[^>]*>/gs;
const PAGES_AT_ONCE = 3;
const TOGETHER = 20;
/** The text of a lecture in its page. */
const textOf = /<article\b.*<\/article>/s;
let work = '';
let sites: Record<'enforced' | 'reported' | 'without', Pick<ServedFolder, 'url' | 'close'>>;
let attempts: Attempt[] = [];
let problems: { file: string; severity: string; rule: string }[] = [];

// Nothing but this machine can be reached, so that a request elsewhere costs no time.
const { args, ...browser } = browserOptions();
test.use({
  launchOptions: { ...browser, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] },
});
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
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
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g;
  const [, written = ''] = policy.exec(await readFile(join(bare, 'index.html'), 'utf8')) ?? [];
  await takeOut(bare, '.html', policy);
  sites = {
    enforced: await serveFolder({ folder: join(work, 'site') }),
    reported: await serveReporting(bare, written.replaceAll('&#39;', "'")),
    without: await serveFolder({ folder: bare }),
  };
});

test.beforeEach(({ context }) => arm(context));

test.afterAll(async () => {
  for (const site of Object.values(sites ?? {})) await site.close();
  await rm(work, { recursive: true, force: true });
});

test('there are at least 100 distinct vectors', async () => {
  const groups = Object.values(await readVectors()).flat();
  const distinct = new Set(groups.flatMap(({ vectors }) => vectors));
  expect(distinct.size).toBeGreaterThanOrEqual(100);
});

test('what would run is reported in its lecture: an error, or a warning where a script or a handler goes without harm', () => {
  const silent = attempts.filter(({ file, report }) => report !== 'none' && !errorsOf(file).includes(report));
  expect(silent).toEqual([]);
  const drawings = attempts.filter(({ drawing }) => drawing);
  const unsafe = drawings.filter(({ report, file }) => report === 'none' && errorsOf(file).length > 0);
  // What is left of them is text.
  expect(drawings.length - unsafe.length).toBeLessThanOrEqual(5);
});

test('no vector runs, loads anything or breaks the policy', async ({ context }) => {
  const home = sites.reported.url;
  const ran: Record<string, unknown[]> = {};
  const bare = join(work, 'bare');
  const different = await differentPages(bare);
  expect(different.length).toBeGreaterThan(100);
  const drawings = different.filter(({ drawing }) => drawing && existsSync(join(bare, 'files', drawing)));
  for (const attempt of different.filter(
    ({ drawing }) => drawing && !drawings.some((one) => one.drawing === drawing),
  ))
    expect(errorsOf(attempt.file), attempt.name).not.toEqual([]);
  const waiting = [
    ...(await lecturesTogether(bare, different)),
    ...drawings.map(({ drawing }): Visit => ({ address: `files/${drawing}`, texts: 0, alone: [] })),
  ];
  const faultsAt = async (watched: Watched, address: string) => {
    const answer = await watched.page
      .goto(home + address)
      .catch((error) => watched.faults.push(String(error)));
    expect((answer as Response).status(), address).toBe(200);
    await touchEverything(watched);
    return watched.faults.splice(0);
  };
  const visit = async (page: Page) => {
    const watched = watch(page, home);
    for (let together = waiting.shift(); together; together = waiting.shift()) {
      const faults = await faultsAt(watched, together.address);
      // None may swallow the next.
      const texts = await watched.page.locator('main > article').count();
      if (texts !== together.texts) faults.push(`shows ${texts} of ${together.texts} texts`);
      if (faults.length > 0) ran[together.address] = faults;
      // Which of them it was.
      for (const [what, address] of faults.length > 0 ? together.alone : []) {
        const own = await faultsAt(watched, address);
        if (own.length > 0) ran[what] = own;
      }
    }
  };
  const pages = await Promise.all(Array.from({ length: PAGES_AT_ONCE }, () => context.newPage()));
  await Promise.all(pages.map(visit));
  expect(ran).toEqual({});
});

test('no vector runs on the pages that list and search lectures', async ({ page }) => {
  const home = sites.without.url;
  const watched = watch(page, home);
  const queries = ['quokka', 'script', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>'];
  const pages = ['', 'search/', ...queries.map((query) => `search/?q=${encodeURIComponent(query)}`)];
  const reflected = `md-1/?highlight=${encodeURIComponent(queries[2] ?? '')}#"><img src=x onerror=alert(1)>`;
  for (const address of [...pages, reflected, `nowhere/"><img src=x onerror=alert(1)>`]) {
    await page.goto(home + address);
    if (address.includes('?q=')) await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    await watched.settled();
    await touchEverything(watched);
  }
  // The search field's own button may answer with the page of results.
  expect(watched.faults.filter((fault) => !String(fault).startsWith(`went to ${home}search/`))).toEqual([]);
});

/** What runs, leads elsewhere or loads from elsewhere as soon as it is touched. */
const live = [
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<img src="https://evil.example/x.png">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<form><button formaction="javascript:alert(1)">x</button></form>',
  '<svg><a><set attributeName="href" to="javascript:alert(1)" /><text y="20">x</text></a></svg>',
];

test('a vector that ran would be noticed', async ({ page }) => {
  const home = sites.without.url;
  const watched = watch(page, home);
  await page.goto(`${home}dot.svg`).catch(() => {});
  for (const html of live) {
    await insert(html, watched);
    await expect.poll(() => watched.faults.splice(0).length, html).toBeGreaterThan(0);
  }
});

test('what would run is noticed by the policy where it is reported, and stopped where it is enforced', async ({
  context,
}) => {
  for (const site of ['reported', 'enforced'] as const) {
    const page = await context.newPage();
    const watched = watch(page, sites[site].url);
    for (const html of live) {
      await insert(html, watched);
      await expect.poll(() => watched.faults.join(), `${site}: ${html}`).toContain('policy');
      const ran = watched.faults.splice(0).filter((fault) => /^ran:/.test(String(fault)));
      if (site === 'enforced') expect(ran).toEqual([]);
    }
  }
});

/** Puts HTML into the text of a page and touches it. */
async function insert(html: string, watched: Watched): Promise<void> {
  await watched.page.goto(`${watched.home}md-1/`);
  await watched.page.evaluate((text) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
  }, html);
  await touchEverything(watched);
}

/**
 * The attempts whose pages differ in more than the name and number of the lecture: much of what is cleaned out
 * leaves the same behind. Fails where a vector has no page.
 */
async function differentPages(site: string): Promise<Attempt[]> {
  const seen = new Map<string, Attempt>();
  for (const attempt of attempts) {
    if (errorsOf(attempt.file).includes('mdx-syntax')) continue;
    const html = await readFile(join(site, attempt.name, 'index.html'), 'utf8');
    // A drawing is another file each time.
    const key = attempt.drawing ?? withoutName(html);
    if (!seen.has(key)) seen.set(key, attempt);
  }
  return [...seen.values()];
}

/** One page that shows what many attempts left behind. */
interface Visit {
  address: string;
  /** How many texts it shows; a drawing is none. */
  texts: number;
  /** Each of them by itself: the vector, and its own address. */
  alone: [what: string, address: string][];
}

/**
 * Puts the texts of many lectures into one page, where all around the text is the same: most of the cost of a page
 * is the page.
 */
async function lecturesTogether(site: string, all: Attempt[]): Promise<Visit[]> {
  const shared = new Map<string, { attempt: Attempt; html: string }[]>();
  for (const attempt of all) {
    const html = await readFile(join(site, attempt.name, 'index.html'), 'utf8');
    const frame = withoutName(html.replace(textOf, ''));
    shared.set(frame, [...(shared.get(frame) ?? []), { attempt, html }]);
  }
  const visits: Visit[] = [];
  for (const group of [...shared.values()].flatMap((lectures) => inParts(lectures))) {
    const address = `together-${visits.length}/`;
    const texts = group.map(({ html }) => textOf.exec(html)?.[0] ?? '').join('\n');
    await mkdir(join(site, address));
    await writeFile(
      join(site, address, 'index.html'),
      (group[0]?.html ?? '').replace(textOf, () => texts),
    );
    visits.push({
      address,
      texts: group.length,
      alone: group.map(({ attempt }) => [`${attempt.name}: ${attempt.vector}`, `${attempt.name}/`]),
    });
  }
  return visits;
}

function inParts<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, part) =>
    all.slice(part * TOGETHER, (part + 1) * TOGETHER),
  );
}

function withoutName(html: string): string {
  return html.replace(/\b(?:md|jsx|mdx|svg)-\d+\b/g, 'NAME').replace(/"position":\d+|Lecture \d+/g, 'NUMBER');
}

function errorsOf(file: string): string[] {
  return problems
    .filter(
      ({ severity, rule, file: where }) =>
        where === file && (severity === 'error' || rule === 'script' || rule === 'event-handler'),
    )
    .map(({ rule }) => rule);
}

/** Serves a folder with a policy that stops nothing and reports everything. */
async function serveReporting(folder: string, policy: string): Promise<Pick<ServedFolder, 'url' | 'close'>> {
  expect(policy).toContain('script-src');
  const send = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      // Pages have a policy; drawings have none. Without an address for its reports the browser would complain.
      if (path.endsWith('/'))
        response.setHeader('Content-Security-Policy-Report-Only', `${policy}; report-uri /reports`);
    },
  });
  const server = createServer((request, response) => {
    send(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function takeOut(folder: string, ending: string, taken: RegExp): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(ending))) {
    const path = join(folder, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(taken, ''));
  }
}

interface Watched {
  page: Page;
  home: string;
  /** All that the page did and must not do. */
  faults: unknown[];
  settled: () => Promise<void>;
}

/** Lets nothing that a vector may call stand still, and has it say that it ran. */
async function arm(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(window, name, { value: () => console.error(`ran: ${name}`), writable: false });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`ran into the policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}

function watch(page: Page, home: string): Watched {
  const faults: unknown[] = [];
  page.on('console', (message) => {
    if (/^ran|Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  page.on('popup', (opened) => {
    faults.push(`opened ${opened.url()}`);
    opened.close();
  });
  page.on('request', (request) => {
    if (/^(?!data:)/.test(request.url()) && !request.url().startsWith(home))
      faults.push(`asked for ${request.url()}`);
  });
  return { page, home, faults, ...requestsOf(page) };
}

/** Does what a reader could do to everything in the text, except to follow a link to another page. */
async function touchEverything({ page, faults, settled }: Watched): Promise<void> {
  const begun = page.url();
  await page.evaluate(touch).catch((error) => faults.push(`left the page: ${error}`));
  await settled();
  if (page.url().split('#')[0] !== begun.split('#')[0]) faults.push(`went to ${page.url()}`);
}

/** Runs in the page. */
function touch(): void {
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

  function stay(event: Event): void {
    const link = event
      .composedPath()
      .find((target) => target instanceof Element && target.matches('a, area')) as Element | undefined;
    const { target, submitter } = event as SubmitEvent;
    if (!link && event.type !== 'submit') return;
    const written = link
      ? ((link as SVGAElement).href?.animVal ?? link.getAttribute('href') ?? link.getAttribute('xlink:href'))
      : (submitter?.getAttribute('formaction') ?? (target as Element).getAttribute('action'));
    const { protocol } = new URL(written ?? '', document.baseURI);
    // A browser does not follow a link to `data:`; that it stands there is fault enough.
    if (/^(?:https?|mailto):/.test(protocol)) event.preventDefault();
    else if (protocol !== 'javascript:') console.error(`ran: link to ${written}`);
  }
}
