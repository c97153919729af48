import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(new URL('../fixtures/plain-course/part-001/', import.meta.url));
const PART = 20;

/** Path of the lecture in the middle of so many, which is the one that is edited. */
export const middleOf = (count: number) => pathOf(Math.floor(count / 2));

/** The lectures of the fixture over and over, no two with the same title or the same words; with formulas if asked. */
export function writeCourse(content: string, count: number, math: boolean): void {
  const texts = readdirSync(fixture).map((name) => readFileSync(join(fixture, name), 'utf8'));
  for (let n = 0; n < count; n++) {
    const path = join(content, pathOf(n));
    mkdirSync(dirname(path), { recursive: true });
    const text = texts[n % texts.length] as string;
    const own = text
      .replace(/^title: .*$/m, `title: Lecture ${n + 1}`)
      .replace(/^order: .*$/m, `order: ${n + 1}`)
      .replace(/\]\(\.[^)]*\)/g, '](#)')
      .replace(/\b(?:attention|model|token)\b/g, `$& ${n + 1}`);
    writeFileSync(path, math ? own.replace(/^## .*$/gm, `$&\n\n${formulas(n)}`) : own);
  }
}

/** A sentence more in the middle lecture, another one each time. */
export function editCourse(content: string, count: number, round: number): void {
  appendFileSync(join(content, middleOf(count)), `\nAn edited sentence about attention, number ${round}.\n`);
}

const formulas = (n: number) =>
  `The update is $\\theta_{t+1} = \\theta_t - \\eta \\nabla_\\theta \\mathcal{L}(\\theta_t)$ with $\\eta = 0.${n}$:\n\n` +
  `$$\n\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V, \\qquad d_k = ${n}\n$$`;

function pathOf(n: number): string {
  const number = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `part-${number(Math.floor(n / PART) + 1, 3)}/lecture-${number(n + 1, 4)}.md`;
}
