import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../../src/search/engine.ts';
import type { SearchFacts, SectionEntry } from '../../src/search/index/section-entry.ts';
import { sectionFileNames } from '../../src/search/index/section-files.ts';

/** Milliseconds of a processor that a question may take. */
const LONG = 50;

/**
 * Asks questions made of the course's own words, one to three that follow each other, and counts those whose words
 * are said to be absent, those without an answer, and those that take long.
 */
export async function askOwnWords({ ask, warm }: SearchEngine, index: string, count: number): Promise<void> {
  const read = (name: string) => JSON.parse(readFileSync(join(index, name), 'utf8'));
  const facts = read('search.json') as SearchFacts;
  const entries =
    facts.entries ?? sectionFileNames(facts.sections).flatMap((name) => read(name) as SectionEntry[]);
  const texts = entries.flatMap(({ parts }) => parts.map(({ text }) => text));
  let state = 7;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const [absent, empty, long]: [string[], string[], string[]] = [[], [], []];
  let slowest = 0;
  // As a page does when the field gets the focus.
  await warm();
  for (let asked = 0; asked < count; asked++) {
    const words = texts[random(texts.length)]?.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
    if (words.length === 0) continue;
    const from = random(words.length);
    const question = words.slice(from, from + 1 + random(3)).join(' ');
    const before = process.cpuUsage();
    const { unknown, corrected, results } = await ask(question);
    const { user } = process.cpuUsage(before);
    slowest = Math.max(slowest, user / 1000);
    if (unknown.length > 0 || corrected) absent.push(`${question} (${[...unknown, corrected].join()})`);
    if (results.length === 0) empty.push(question);
    if (user / 1000 > LONG) long.push(question);
  }
  const say = (what: string, list: string[]) =>
    console.log(`  ${what}: ${list.length}${list.length > 0 ? ` (${list.slice(0, 8).join('; ')})` : ''}`);
  console.log(`${count} questions of the course’s own words, the slowest ${Math.round(slowest)} ms`);
  say('called absent or corrected', absent);
  say('without an answer', empty);
  say(`over ${LONG} ms`, long);
}
