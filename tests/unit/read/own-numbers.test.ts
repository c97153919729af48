import { describe, expect, it } from 'vitest';
import { numberLectures } from '../../../src/read/own-numbers.ts';

const shown = (titles: string[], least = 1) =>
  numberLectures(titles, least).map(({ number, title }) => `${number} ${title}`);

describe('the number of a lecture and its title', () => {
  it.each([
    ['Lecture 1: Words', 'Lecture 2: Vectors'],
    ['Lecture 1 Words', 'Lecture 2 Vectors'],
    ['L1 ~ Words', 'L2 ~ Vectors'],
    ['Week 1 – Words', 'Week 2 – Vectors'],
    ['01. Words', '02. Vectors'],
    ['1) Words', '2) Vectors'],
    ['1 Words', '2 Vectors'],
    ['Chapter I: Words', 'Chapter II: Vectors'],
    ['1. Kapitel: Words', '2. Kapitel: Vectors'],
    ['Глава 1. Words', 'Глава 2. Vectors'],
    ['第一讲 Words', '第二讲 Vectors'],
    ['第 1 章：Words', '第 2 章：Vectors'],
    ['第 1 天：Words', '第 2 天：Vectors'],
    ['一、Words', '二、Vectors'],
    ['제1장 Words', '제2장 Vectors'],
    ['1강. Words', '2강. Vectors'],
    ['الدرس ١: Words', 'الدرس ٢: Vectors'],
    ['अध्याय १: Words', 'अध्याय २: Vectors'],
    ['บทที่ 1 Words', 'บทที่ 2 Vectors'],
    ['Bài 1: Words', 'Bài 2: Vectors'],
    ['Lecture 1: Words', 'Week 2: Vectors'],
  ])('say one number once: %s', (...titles) => {
    expect(shown(titles)).toEqual(['1 Words', '2 Vectors']);
  });

  it('are what the author counts, after what stands before the first', () => {
    expect(shown(['Welcome', 'Lecture 1: Words', 'Lecture 2: Vectors'])).toEqual([
      '0 Welcome',
      '1 Words',
      '2 Vectors',
    ]);
    expect(shown(['Lecture 7: Words', 'Lecture 8: Vectors'])).toEqual(['7 Words', '8 Vectors']);
    expect(shown(['Lecture 0: Setup', 'Lecture 1: Words'])).toEqual(['0 Setup', '1 Words']);
    expect(shown(['Words', 'Vectors'], 0)).toEqual(['0 Words', '1 Vectors']);
  });

  it('stay apart where the author counts otherwise', () => {
    expect(shown(['Chapter 1: Words', 'Chapter 2: Vectors', 'Chapter 1: Proofs'])).toEqual([
      '1 Words',
      '2 Vectors',
      '3 Chapter 1: Proofs',
    ]);
    expect(shown(['About', 'News', 'Lecture 1: Words', 'Lecture 2: Vectors'])).toEqual([
      '1 About',
      '2 News',
      '3 Lecture 1: Words',
      '4 Lecture 2: Vectors',
    ]);
    expect(shown(['Day 1: Words', 'Day 1: Vectors', 'Day 2: Proofs'])).toEqual([
      '1 Day 1: Words',
      '2 Day 1: Vectors',
      '3 Day 2: Proofs',
    ]);
  });

  it('keep what only their number tells apart, and words that begin with another', () => {
    expect(shown(['Lecture 1: Quiz', 'Lecture 2: Quiz', 'Lecture 3: 3 ways to scale'])).toEqual([
      '1 Lecture 1: Quiz',
      '2 Lecture 2: Quiz',
      '3 3 ways to scale',
    ]);
  });

  it.each([
    [['Words', 'Vectors', 'Python 3: classes']],
    [['Python 3: Classes']],
    [['Python 3: Classes', 'Python 3: Files', 'Python 3: Tests']],
    [['12 Angry Men', 'Proofs']],
    [['Apollo 11: Landing', 'Apollo 12: Storm']],
    [['LaTeX: Words', 'LaTeX: Tables']],
    [['PhI: Words', 'PhII: Tables']],
    [['社会一 Words', '社会二 Vectors']],
    [['Lecture 1 –', 'Lecture 2: 🎉']],
    [['Lecture 1 (Words)', 'Lecture 2 (Vectors)']],
    [['Why', 'Part 2 of the proof', 'Part 3 of the proof']],
    [['1.1 Words', '1.2 Vectors']],
    [['3 ways to scale', 'Vectors', 'Proofs']],
    [['Week 1', 'Week 2']],
    [['I think', 'I am']],
  ])('leave a title that counts nothing as it is: %s', (titles) => {
    expect(numberLectures(titles, 1).map(({ title }) => title)).toEqual(titles);
  });
});
