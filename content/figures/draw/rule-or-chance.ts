import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { el, panel, panels, text } from '../kit/svg.ts';

const { titles, said, rule, chance } = readData<Data>(import.meta.url, 'rule-or-chance');

const strong = { 'font-weight': 600 };

/** The same words, answered by a rule that somebody wrote, and by probabilities. */
export function draw(): string {
  const remark = box({ x: 1, y: 36, width: 330, height: 38 }, [said], { paint: 'paper' });
  return panels(
    {
      name: 'rule-or-chance',
      title:
        'ELIZA follows a rule that a person wrote; a language model draws from probabilities it has estimated',
      desc: 'Left, Perhaps I am Tuesday: the keyword I AM calls a rule that makes How long have you been Tuesday. Right, the model weighs the possible next words.',
    },
    panel(
      334,
      text(0, 18, titles[0], strong),
      remark,
      ...rule.words.map((words, index) => {
        const y = 112 + index * 74;
        return (
          lines(arrow(20, y - 36, 20, y - 6)) +
          text(36, y - 14, rule.steps[index] ?? '', fill('quiet')) +
          box({ x: 1, y, width: 330, height: 34 }, [words], {
            paint: index === 2 ? 'accent-soft' : 'tint',
            outline: index === 2 ? 'accent' : 'quiet',
          })
        );
      }),
      text(0, 324, rule.note, fill('quiet')),
    ),
    panel(
      334,
      text(0, 18, titles[1], strong),
      remark,
      lines(arrow(20, 76, 20, 106)),
      text(36, 98, chance.ask, fill('quiet')),
      ...chance.words.map((word, index) => {
        const y = 118 + index * 36;
        const share = chance.shares[index] ?? 0;
        return (
          text(70, y + 18, word, { 'text-anchor': 'end' }) +
          el('rect', { x: 80, y: y + 2, width: share * 500, height: 22, ...fill('second') })
        );
      }),
      text(0, 324, chance.note, fill('quiet')),
    ),
  );
}

interface Data {
  titles: [string, string];
  said: string;
  rule: { steps: string[]; words: string[]; note: string };
  chance: { words: string[]; shares: number[]; note: string; ask: string };
}
