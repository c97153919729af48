import { expect, it } from 'vitest';
import { withoutSlots } from '../../../src/markdown/slots.ts';
import { render } from '../markdown/render.ts';

const captionOf = async (...lines: string[]) => {
  const { html } = await render(['# T', ...lines].join('\n\n'));
  return withoutSlots(/<figcaption>(?:<a[^>]*>[^<]*<\/a>)?\s*(.*?)<\/figcaption>/s.exec(html)?.[1] ?? '');
};

it.each([
  ['![The *loss* of `a` ($x$)](a.png){#fig-a}', /^The <em>loss<\/em> of <code>a<\/code> \(?.*<math/],
  ['![Loss](a.png){#fig:a width=50%}', /^Loss$/],
  ['![Loss [here](https://e.org)](a.png){#fig-a}', /^Loss <a href="https:\/\/e\.org"/],
])('%s is called by its words', async (picture, caption) => {
  expect(await captionOf(picture)).toMatch(caption);
});

it.each([
  [['![Long words](a.png "Loss"){#fig-a}'], 'Loss'],
  [['![Long words](a.png){#fig-a}', '*Loss*'], 'Loss'],
  [['![Long words](a.png){#other}'], ''],
  [['![Long words](a.png)'], ''],
  [['![](a.png){#fig-a}'], ''],
])('%s is not', async (lines, caption) => {
  expect(await captionOf(...lines)).toBe(caption);
});
