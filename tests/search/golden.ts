import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';

/** What students ask, and the sections that answer. */
export interface GoldenQuery {
  kind: string;
  query: string;
  /** `slug#id` of every right answer. */
  sections: string[];
}

/** How well a search did: shares of the queries, and the mean of 1 divided by the place of the first right answer. */
export interface Quality {
  queries: number;
  hitAt1: number;
  hitAt3: number;
  meanReciprocalRank: number;
}

/** Reads `golden.yaml`, or another list of that shape. */
export function readGolden(file: string | URL = new URL('./golden.yaml', import.meta.url)): GoldenQuery[] {
  const groups = parse(readFileSync(file, 'utf8')) as {
    kind: string;
    queries: Omit<GoldenQuery, 'kind'>[];
  }[];
  return groups.flatMap(({ kind, queries }) => queries.map((query) => ({ kind, ...query })));
}

/** Measures lists of sections, best first, against the right answers. */
export function quality(golden: GoldenQuery[], answers: string[][]): Quality {
  const places = golden.map(
    ({ sections }, index) => answers[index]?.findIndex((section) => sections.includes(section)) ?? -1,
  );
  const share = (isHit: (place: number) => boolean) => places.filter(isHit).length / places.length;
  return {
    queries: golden.length,
    hitAt1: share((place) => place === 0),
    hitAt3: share((place) => place >= 0 && place < 3),
    meanReciprocalRank:
      places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
}

/** Asks the page of results, which must be open, and gives its sections as `slug#id`, best first. */
export async function askPage(page: Page, query: string): Promise<string[]> {
  const field = page.locator('search-page input[name="q"]');
  // Before its script is there the form is sent as forms are.
  await page.waitForFunction(() => customElements.get('search-page'));
  await field.fill(query);
  await field.press('Enter');
  await page.waitForFunction(
    (asked) =>
      document.title.startsWith(asked) &&
      document.querySelector('#results')?.getAttribute('aria-busy') === 'false',
    query,
  );
  const links = await page
    .locator('#results a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map(sectionOf);
}

/** `slug#id` of an address. */
export function sectionOf(address: string): string {
  const { pathname, hash } = new URL(address, 'http://localhost');
  return `${decodeURIComponent(pathname.replace(/^\/|\/$/g, ''))}${decodeURIComponent(hash)}`;
}

/** Between which figures 95 of 100 lists of such queries would lie, by drawing from this one again and again. */
export function intervals(
  golden: GoldenQuery[],
  answers: string[][],
): Record<'meanReciprocalRank' | 'hitAt3', [low: number, high: number]> {
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const drawn = Array.from({ length: 2000 }, () => {
    const places = golden.map(() => Math.floor(random() * golden.length));
    return quality(
      places.map((place) => golden[place] as GoldenQuery),
      places.map((place) => answers[place] ?? []),
    );
  });
  const between = (figure: 'meanReciprocalRank' | 'hitAt3'): [number, number] => {
    const sorted = drawn.map((one) => one[figure]).sort((one, other) => one - other);
    return [sorted[49] as number, sorted[1949] as number];
  };
  return { meanReciprocalRank: between('meanReciprocalRank'), hitAt3: between('hitAt3') };
}
