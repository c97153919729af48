import { type Dialect, marked } from './dialect.ts';

const keys =
  /^(?:ctrl|control|alt|option|shift|cmd|command|meta|win|windows|super|fn|tab|enter|return|esc|escape|space|del|delete|backspace|insert|home|end|page-(?:up|down)|arrow-(?:up|down|left|right)|up|down|left|right|caps-lock|print-screen|f\d{1,2})$/;

/** What pads such as HackMD read besides Markdown, and MkDocs' keys, which begin as an insertion does. */
export const hackmd: Dialect[] = [
  {
    whose: 'MkDocs (keys)',
    find: /(?<![\w+])\+\+([a-z\d-]+(?:\+[a-z\d-]+)*)\+\+(?![\w+])/g,
    hint: 'Write `<kbd>Ctrl</kbd>+<kbd>C</kbd>`.',
    mean: ([, names = '']) => {
      const pressed = names.split('+');
      if (!pressed.some((name) => keys.test(name))) return marked('ins', names);
      return pressed.flatMap((name, at) => [
        ...(at > 0 ? [{ type: 'text' as const, value: '+' }] : []),
        ...marked(
          'kbd',
          name.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
        ),
      ]);
    },
  },
  {
    // Of a whole line there is no doubt; inside one, `++i and j++` may be code.
    whose: 'HackMD (an insertion)',
    find: /^\+\+(\p{L}[\p{L} ,’'-]{0,200}\p{L})\+\+$/gmu,
    hint: 'Write `<ins>…</ins>`.',
    mean: ([, words = '']) => marked('ins', words),
  },
  {
    whose: 'HackMD (who said it)',
    find: /(?<![\w\]])\[name=([^\]\n]{1,80})\] ?(?:\[time=([^\]\n]{1,80})\]( ?\[color=[^\]\n]{1,30}\])?|\[color=[^\]\n]{1,30}\])/g,
    hint: 'Write the name and the day as words.',
    mean: ([, name = '', time]) => [{ type: 'text', value: time ? `${name}, ${time}` : name }],
  },
  {
    whose: 'HackMD (how a word is read)',
    find: /\{(\p{Script=Han}{1,20})\|([^{}|\n]{1,60})\}/gu,
    hint: 'Write `<ruby>…<rt>…</rt></ruby>`.',
    mean: ([, words = '', reading = '']) => [
      {
        type: 'emphasis',
        data: { hName: 'ruby' },
        children: [{ type: 'text', value: words }, ...marked('rt', reading)],
      },
    ],
  },
];
