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

it.each([
  ['الوزن 16 kg عند 25 °C وتردد 2.4 GHz', ['16 kg', '25 °C', '2.4 GHz']],
  ['המהירות 80 km/h, הרוחב 360px', ['80 km/h', '360px']],
  ['הטמפרטורה -5 או +3.5 ו-7', ['-5', '+3.5', 'ו-7']],
  ['a weight of 16 kg at 25 °C', []],
  ['العام 2017 والفصل 3 m5', []],
])('in a text that runs from right to left holds amounts and their units together: %s', (text, amounts) => {
  const pieces = unbrokenPieces(text);
  expect(pieces.filter(({ isWhole }) => isWhole).map((piece) => piece.text)).toEqual(amounts);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

it.each([
  'माइक्रोकंट्रोलर्स और सिंगल-बोर्ड कंप्यूटर, बिल्ट-इन',
  'সিঙ্গেল-বোর্ড কম্পিউটার এবং বিল্ট-ইন',
  'தானியங்கி-வி மற்றும் எம்-கியூ',
])('never parts a letter from its marks: %s', (text) => {
  for (const { text: piece } of unbrokenPieces(text)) expect(piece).not.toMatch(/^\p{M}/u);
});

it('gives no piece of an empty text', () => {
  expect(unbrokenPieces('')).toEqual([]);
});
