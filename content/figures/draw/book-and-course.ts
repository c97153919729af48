import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { stroke } from '../kit/paint.ts';
import { figure, path, text } from '../kit/svg.ts';

const { titles, chapters, lectures } = readData<Data>(import.meta.url, 'book-and-course');

const chapterY = (index: number) => 34 + index * 48;
const lectureY = (index: number) => 66 + index * 86;

/** Chapters at the left, lectures at the right, and a line where one takes up the other. */
export function draw(): string {
  const threads = chapters.flatMap(({ to }, index) =>
    to.map((number) => {
      const y = lectureY(lectures.findIndex((one) => one.number === number)) + 24;
      return `M190 ${chapterY(index) + 20}C250 ${chapterY(index) + 20} 230 ${y} 296 ${y}`;
    }),
  );
  return figure(
    {
      name: 'book-and-course',
      width: 512,
      height: 326,
      title:
        'The book builds a model chapter by chapter; the lectures take up the same parts in another order',
      desc: 'Chapters 2 and 3 lead to lecture 4, chapter 4 to lectures 2 and 4, chapter 5 to lectures 2 and 3, chapters 6 and 7 to lecture 3.',
    },
    text(6, 18, titles[0], { 'font-weight': 600 }),
    text(296, 18, titles[1], { 'font-weight': 600 }),
    path(threads.join(''), stroke('accent')),
    ...chapters.map(({ name }, index) =>
      box({ x: 6, y: chapterY(index), width: 184, height: 40 }, [name], { paint: 'tint' }),
    ),
    ...lectures.map(({ name }, index) =>
      box({ x: 296, y: lectureY(index), width: 210, height: 48 }, [name], {
        paint: 'accent-soft',
        outline: 'accent',
      }),
    ),
  );
}

interface Data {
  titles: [string, string];
  chapters: { name: string; to: number[] }[];
  lectures: { number: number; name: string }[];
}
