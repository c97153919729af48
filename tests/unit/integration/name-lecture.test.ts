import { expect, it } from 'vitest';
import { nameLecture } from '../../../src/integration/name-lecture.ts';

const naming = nameLecture('content/03-attention.mdx');

it('puts the file of the author before what the code of a lecture throws', () => {
  const failing = () => {
    throw new TypeError('x is not a function');
  };
  expect(() => naming({ default: failing }).default()).toThrow(
    /^content\/03-attention\.mdx {2}lecture-code {2}x is not a function\n {4}The code of this lecture/,
  );
});

it('leaves a lecture that runs as it is, with what Astro has written on it', () => {
  const mark = Symbol('renderer');
  const content = Object.assign((props: unknown) => ['page', props], { [mark]: 'astro:jsx' });
  const named = naming({ default: content as never }).default as typeof content;
  expect(named({ a: 1 })).toEqual(['page', { a: 1 }]);
  expect(named[mark]).toBe('astro:jsx');
});
