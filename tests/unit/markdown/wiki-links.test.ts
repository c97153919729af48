import { expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

const render = (text: string) => renderLecture(`# Title\n\n${text}`, 'md');

it('links to a lecture by its name, with its own words or those after the bar', async () => {
  const { links, html } = await render('See *one*: [[Wind]],\n[[Wind#Why|why]] and [[#Low]].');
  expect(links.map(({ target, place }) => `${target} ${place.line}:${place.column}`)).toEqual([
    '[[Wind]] 3:12',
    '[[Wind#Why]] 4:1',
    '[[#Low]] 4:22',
  ]);
  expect(html.replace(/<a [^>]*>/g, '<a>')).toContain('<a>Wind</a>,\n<a>why</a> and <a>Low</a>.');
});

it('shows a picture, at the width after the bar', async () => {
  const { pictures } = await render('![[a b.png|300]]\n\n![[c.png|What it shows]]\n\n![[shot 10.57@2x.png]]');
  expect(pictures).toMatchObject([
    { source: 'a b.png', width: 300, alt: undefined },
    { source: 'c.png', width: undefined, alt: 'What it shows' },
    { source: 'shot 10.57@2x.png' },
  ]);
});

it('leaves brackets that name nothing', async () => {
  const { links, html } = await render(
    'A matrix [[1]], x[[i]], `[[a]]`, \\[[b]] and [[[c](https://c.example)]].',
  );
  expect(links).toHaveLength(1);
  expect(html).toContain('A matrix [[1]], x[[i]], <code>[[a]]</code>, [[b]]');
});
