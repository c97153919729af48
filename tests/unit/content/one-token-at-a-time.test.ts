import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import {
  controls,
  open,
  say,
  settle,
  first as shownFirst,
  view,
} from '../../../content/figures/one-token-at-a-time.ts';
import { vocabulary } from '../../../content/model/vocabulary.ts';
import { modelFile, trainedLikely } from './shipped-model.ts';

/** Five or more words are likely here. */
const first = { ...shownFirst, text: 'once there was a' };
let tales: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  tales = await open({ weights: modelFile('tales-causal.bin') });
});
afterEach(() => vi.restoreAllMocks());

function press(name: string, state: typeof first): typeof first {
  const control = controls.find((one) => one.name === name);
  return control?.press?.(state, tales) ?? state;
}

function shown(state: typeof first): [string, number][] {
  const rows = view(state, tales).matchAll(/value="([^"]+)">[^<]*<\/button>.*?<td class="number">([\d.]+)%/g);
  return [...rows].map(([, word = '', share]) => [word, Number(share)]);
}

it.each([1, 0.5, 2])('its five bars are the model’s likeliest words at temperature %f', (temperature) => {
  const words = vocabulary.slice(2);
  const powers = words.map((word) => trainedLikely('causal', first.text, word) ** (1 / temperature));
  const sum = powers.reduce((all, x) => all + x, 0);
  const expected = powers
    .map((power) => (100 * power) / sum)
    .sort((one, other) => other - one)
    .slice(0, 5);
  const bars = shown({ ...first, temperature });
  expect(bars).toHaveLength(5);
  for (const [i, [, share]] of bars.entries()) expect(share).toBeCloseTo(expected[i] as number, 1);
});

it('begins where the words differ in likelihood, and more may come', () => {
  expect(shown(shownFirst).length).toBeGreaterThan(2);
});

it('top-p keeps the likeliest words only, and temperature 0 just one', () => {
  const all = shown(first);
  const [best, second] = all.map(([, share]) => share) as [number, number];
  expect(shown({ ...first, topP: best / 100 + 0.001 })).toHaveLength(2);
  expect(shown({ ...first, topP: best / 100 + 0.001 })[0]?.[1]).toBeCloseTo(
    (100 * best) / (best + second),
    0,
  );
  expect(shown({ ...first, temperature: 0 })).toEqual([[all[0]?.[0], 100]]);
});

it('draws by chance, as likely as the bars say', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const [likeliest] = shown(first)[0] as [string, number];
  expect(press('next', first)).toEqual({ ...first, text: `once there was a ${likeliest}`, drawn: likeliest });
  vi.spyOn(Math, 'random').mockReturnValue((shown(first)[0]?.[1] as number) / 100 + 0.002);
  expect(press('next', first).drawn).toBe(shown(first)[1]?.[0]);
});

it('ten more make ten, until the tale is over', () => {
  const ten = press('ten', first);
  expect(tales.readSentence(ten.drawn).words).toHaveLength(10);
  let state = ten;
  for (let i = 0; i < 10; i++) state = press('ten', state);
  expect(state.text).toMatch(/ so [^.]+\.$/);
  expect(view(state, tales)).toContain('The tale is over.');
  expect(press('ten', state).text).toBe(state.text);
});

it('takes a word that is pressed, and names those that it does not know', () => {
  expect(settle({ ...first, add: 'small' }, 'add').text).toBe('once there was a small');
  const strange = { ...first, text: 'The Bear <ate> pizza, so pizza' };
  expect(view(strange, tales)).toContain('The model knows no “pizza”: left out.');
  expect(view(strange, tales)).toContain('the bear ate, so <strong>');
  expect(say(strange, tales)).toContain('“pizza”');
  expect(view({ ...first, text: '' }, tales)).toContain('(nothing yet)');
});

it('sets beside what another temperature makes of the shares what they were', () => {
  const now = shown(first);
  const rows = [...view({ ...first, temperature: 2 }, tales).matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(
    ([row]) => [...row.matchAll(/class="number">(?:under )?([\d.]+)%/g)].map(([, share]) => Number(share)),
  );
  expect(rows.slice(0, 5).map(([, before]) => before)).toEqual(now.map(([, share]) => share));
  for (const column of [0, 1])
    expect(rows.reduce((all, row) => all + (row[column] ?? 0), 0)).toBeCloseTo(100, 0);
  expect(view(first, tales)).not.toContain('<thead>');
});
