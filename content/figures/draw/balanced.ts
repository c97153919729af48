import { readData, withCommas } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const { harmless, spam, both, lazy, words, accuracy } = readData<Data>(import.meta.url, 'balanced');

const strong = { 'font-weight': 600 };
const end = { 'text-anchor': 'end' };
const full = 510;

/** Why a collection is balanced before a classifier is trained on it, and what the training brought. */
export function draw(): string {
  const unit = full / (harmless + spam);
  const strip = (y: number, many: number, title: string, share: number) => {
    return (
      text(0, y, title, strong) +
      text(full, y, `${words.lazy}: ${share}%`, { ...end, ...fill('quiet') }) +
      el('rect', { x: 1, y: y + 12, width: unit * many, height: 44, ...fillAndStroke('tint', 'quiet') }) +
      el('rect', {
        x: 1 + unit * many,
        y: y + 12,
        width: unit * spam,
        height: 44,
        ...fillAndStroke('accent-soft', 'accent'),
      })
    );
  };
  const score = (y: number, name: string, value: number) =>
    text(0, y + 19, name) +
    el('rect', { x: 150, y, width: 280, height: 26, ...fillAndStroke('paper', 'rule') }) +
    el('rect', { x: 150, y, width: 2.8 * value, height: 26, ...fill('accent') }) +
    text(full, y + 19, `${value.toFixed(1)}%`, end);
  return figure(
    {
      name: 'balanced',
      width: 512,
      height: 270,
      title: 'In a balanced set a classifier that never says spam is no better than chance',
      desc: `Of ${withCommas(both)} messages ${spam} are spam, so never saying spam is right in ${lazy.all}%. With ${spam} of each it is right in ${lazy.kept}%. The tuned model went from ${accuracy.before} to ${accuracy.after}%.`,
    },
    strip(18, harmless, words.all, lazy.all),
    text(14, 58, `${withCommas(harmless)} ${words.harmless}, ${spam} ${words.spam}`),
    strip(104, spam, words.kept, lazy.kept),
    text(2 * unit * spam + 14, 144, `${spam} ${words.harmless}, ${spam} ${words.spam}`),
    score(190, words.before, accuracy.before),
    score(228, words.after, accuracy.after),
    lines('M290 182V262', 'ink', true),
  );
}

interface Data {
  harmless: number;
  spam: number;
  both: number;
  lazy: { all: number; kept: number };
  words: Record<'harmless' | 'spam' | 'all' | 'kept' | 'lazy' | 'before' | 'after', string>;
  accuracy: { before: number; after: number };
}
