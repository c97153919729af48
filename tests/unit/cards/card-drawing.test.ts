import { expect, test } from 'vitest';
import { CARD, cardDrawing } from '../../../src/cards/card-drawing.ts';
import { cardWords } from '../../../src/cards/card-picture.ts';
import { setParagraph } from '../../../src/cards/set-paragraph.ts';
import { openTypeface, setLine } from '../../../src/cards/typeface.ts';
import type { Course, Lecture } from '../../../src/course/types.ts';

const words = {
  course: 'A Course',
  author: 'Ann',
  lecture: { number: 3, label: 'Lecture 3', title: 'Attention' },
  description: 'Text.',
};

test('draws outlines only, so that no font of the machine has a say', async () => {
  const drawing = await cardDrawing(words);
  expect(drawing).not.toMatch(/<text|font-family|NaN|undefined|Infinity/);
  expect(drawing).toBe(await cardDrawing(words));
  expect(await cardDrawing({ ...words, description: 'Others.' })).not.toBe(drawing);
});

test('sets kerned pairs closer than their letters', async () => {
  const serif = await openTypeface('course-serif');
  const width = (text: string) => setLine(serif, text, 100)?.width ?? 0;
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
});

test('takes letters from the second font, and says so where no font has one', async () => {
  const serif = await openTypeface('course-serif');
  expect(setLine(serif, 'Внимание', 100)?.width).toBeGreaterThan(100);
  expect(setLine(serif, '注意', 100)).toBeUndefined();
  expect(await cardDrawing({ ...words, lecture: { number: 3, label: '第3講', title: '注意' } })).toContain(
    '<svg',
  );
});

test('breaks a long title into lines that fit, and cuts off what does not', async () => {
  const serif = await openTypeface('course-serif');
  const room = { width: 800, lines: 3, sizes: [92, 62] };
  for (const text of ['Attention', 'The quick brown fox and the lazy dog', 'many words '.repeat(80)]) {
    const set = setParagraph(serif, text, room);
    expect(set?.lines.length).toBeLessThanOrEqual(3);
    for (const { width } of set?.lines ?? []) expect(width).toBeLessThanOrEqual(800);
  }
  expect(CARD).toEqual({ width: 1200, height: 630 });
});

test('speaks the language of the course', () => {
  const course = { title: 'Ders', author: undefined, description: '', language: 'tr' } as unknown as Course;
  const lecture = { number: 3, title: 'Dikkat', description: 'Metin.' } as unknown as Lecture;
  expect(cardWords(course, lecture).lecture?.label).toBe('Ders 3');
  expect(cardWords({ ...course, language: 'de' }, lecture).lecture?.label).toBe('Vorlesung 3');
});
