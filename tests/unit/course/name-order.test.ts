import { expect, test } from 'vitest';
import { compareNames } from '../../../src/course/name-order.ts';

test.each([
  ['figures', ['Lektion 1', 'Lektion 2', 'Lektion 10']],
  ['figures of other scripts', ['الدرس ١', 'الدرس ٢', 'الدرس ١٠']],
  [
    'Chinese numerals',
    ['第一讲 绪论', '第二讲 回归', '第九讲', '第十讲', '第十一讲', '第二十讲', '第一百零二讲'],
  ],
  ['numerals before a mark', ['一、绪论', '二、回归', '三、分类', '十、总结', '十二、附录']],
  ['numerals in folders', ['第二章/第三节', '第二章/第十节', '第十章/第一节']],
  ['years digit by digit', ['第二〇〇九届', '第二〇二四届']],
  ['first, middle and last parts', ['集合（上）', '集合（中）', '集合（下）']],
  ['volumes', ['上巻', '中巻', '下巻']],
  ['Roman numerals behind a word', ['Tema I', 'Tema II', 'Tema IV', 'Tema V', 'Tema IX', 'Tema X Repaso']],
  ['letters', ['A. Basis', 'B. Rest', 'C. Ende', 'D. Anhang', 'H. Hilfe', 'I. Index', 'V. Verweise']],
  [
    'letters behind a word',
    ['Appendix A', 'Appendix H', 'Appendix I', 'Appendix J', 'Appendix V', 'Appendix W'],
  ],
  ['numerals beside a word', ['Tema V', 'Tema IX', 'Tema Prueba']],
  ['words that look like numerals', ['VIM', 'Vitamin C', 'Vitamin D', 'XML']],
])('in order: %s', (_, names) => {
  expect([...names].reverse().sort(compareNames)).toEqual(names);
});
