import { beforeAll, expect, it } from 'vitest';
import { deeds, first, open, say, view } from '../../../content/figures/the-same-blank.ts';
import { states } from '../../../content/model/grammar.ts';
import { modelFile, trainedLikely } from './shipped-model.ts';

let opened: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  opened = await open({ causal: modelFile('tales-causal.bin'), masked: modelFile('tales-masked.bin') });
});

it('knows the deeds of the grammar', () => {
  for (const [deed, state] of Object.entries(deeds)) expect(states[state].deed).toBe(deed);
});

it.each(Object.entries(deeds))(
  '“so it %s”: only the model that sees both sides finds “%s”',
  (deed, state) => {
    const shown = [...view({ deed }, opened).matchAll(/<tr><th scope="row">(?:<strong>)?(\w+).*?<\/tr>/g)];
    expect(shown.map(([, word]) => word)).toEqual(Object.values(deeds));
    for (const [row = '', word = ''] of shown) {
      const printed = [...row.matchAll(/<small>(?:under )?([\d.]+)%<\/small>/g)].map(([, share]) =>
        Number(share),
      );
      const causal = 100 * trainedLikely('causal', 'the bear was', word);
      // The mark stands at the fourth word, behind the one that begins a tale.
      const masked = 100 * trainedLikely('masked', `the bear was [mask] , so it ${deed} .`, word, 4);
      expect(printed).toHaveLength(2);
      expect(Math.abs((printed[0] ?? 0) - causal)).toBeLessThan(0.11);
      expect(Math.abs((printed[1] ?? 0) - masked)).toBeLessThan(0.11);
    }
    expect(say({ deed }, opened)).toContain(`The masked model says “${state}”`);
    expect(view({ deed }, opened)).toContain(`<strong>${state}</strong>`);
  },
);

it('gives the causal model the same row whatever follows', () => {
  const causal = (deed: string) =>
    [...view({ deed }, opened).matchAll(/hue-6.*?<small>([^<]+)/g)].map(([, x]) => x);
  expect(causal('ate')).toEqual(causal(first.deed));
});
