import { expect, it } from 'vitest';
import { unbrokenPieces } from '../../../src/syntax/unbroken-pieces.ts';

it('cuts names out of a text and loses nothing of it', () => {
  const text = 'know where GPT-4, Llama 3.1 and 40 GB belong';
  const pieces = unbrokenPieces(text);
  expect(pieces.filter(({ isWhole }) => isWhole).map((piece) => piece.text)).toEqual([
    'GPT-4',
    'Llama 3.1',
    '40 GB',
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

it('gives no piece of an empty text', () => {
  expect(unbrokenPieces('')).toEqual([]);
});
