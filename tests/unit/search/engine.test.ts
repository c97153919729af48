import { describe, expect, test } from 'vitest';
import type { SectionEntry } from '../../../src/search/index/section-entry.ts';
import { startSections } from '../../../src/search/index/start-sections.ts';
import { headings, searchOf, section } from '../../search/search-of.ts';

const { ask } = await searchOf([
  section('a/', 'Blocks', 'The chain rule cuts the loss. Layers follow. A block has two of them.', {
    terms: ['block'],
  }),
  section(
    'a/',
    'Limits',
    'The token limits of a model, and its transformer. Llama 3.1 is new, Llama 2 old.',
    {
      terms: ['token', 'limit'],
    },
  ),
  section(
    'b/',
    'Costs',
    'What a model costs, by Alan Turing: loss e^L, $q$ and 1.207 for k = 4, so 12Ld² in all.',
    {
      kind: 'table',
    },
  ),
]);

describe('two words written as one', () => {
  test('are taken apart where the course has them together, in whatever form', async () => {
    const { corrected, results } = await ask('tokenlimit');
    expect(corrected).toBe('token limit');
    expect(headings(results)[0]).toBe('Limits');
  });

  test('are not where it has them apart: then they are the nearest words', async () => {
    const { corrected, results, unknown, nearest } = await ask('blockchain');
    expect({ corrected, results, unknown }).toEqual({
      corrected: undefined,
      results: [],
      unknown: ['blockchain'],
    });
    expect(nearest.slice(0, 2)).toEqual(['block', 'chain']);
  });
});

test('a word that means the same as others is corrected to none', async () => {
  const { ask: askTime } = await searchOf([
    section('a/', 'Order', 'A line of time, and a time line of models.'),
    section('a/', 'History', 'The landmarks.'),
  ]);
  const { corrected, unknown, results } = await askTime('timeline');
  expect({ corrected, unknown }).toEqual({ corrected: undefined, unknown: ['timeline'] });
  expect(headings(results)[0]).toBe('History');
});

describe('where nothing is found', () => {
  test('the nearest words and sections are those of a correction that was refused', async () => {
    const { results, nearest, nearby } = await ask('transfromer', { verbatim: true });
    expect(results).toEqual([]);
    expect(nearest[0]).toBe('transformer');
    expect(nearby).toMatchObject({ why: 'instead', words: 'transformer' });
    expect(headings(nearby?.results)).toEqual(['Limits']);
  });

  test('for lack of anything near, sections of all lectures with most terms are offered', async () => {
    const { nearest, nearby } = await ask('qwzzxk');
    expect(nearest).toEqual([]);
    expect(nearby?.why).toBe('start');
    expect(headings(nearby?.results)).toEqual(['Blocks', 'Limits', 'Costs']);
  });

  test('what the filters left out is offered', async () => {
    const { unknown, nearby } = await ask('limit', { kind: 'table' });
    expect(unknown).toEqual([]);
    expect(nearby).toMatchObject({ why: 'everywhere', words: 'limit' });
    expect(headings(nearby?.results)).toEqual(['Limits']);
  });

  test('sections are offered in a script without spaces, and in a course without terms', async () => {
    const japanese = await searchOf([section('a/', '学習', '損失関数は交差エントロピーである。')], 'ja');
    const { results, nearby } = await japanese.ask('量子');
    expect(results).toEqual([]);
    expect(headings(nearby?.results)).toEqual(['学習']);
  });
});

describe('what the course has', () => {
  test.each(['turing model', 'q k', '1.207', 'e^L', 'will model', '12Ld²'])(
    'is never denied: %s',
    async (words) => {
      const { unknown, results } = await ask(words);
      expect(unknown.filter((word) => word !== 'will')).toEqual([]);
      expect(headings(results)).toContain('Costs');
    },
  );

  test.each([
    ['llama 4', 'llama 4'],
    ['llama 9', 'llama 9'],
    ['gpt-9', 'gpt'],
    ['Llama-7', 'Llama-7'],
  ])('and what it hasn’t is always said: %s', async (words, said) => {
    const { unknown, inParts } = await ask(words);
    expect([...unknown, ...inParts]).toContain(said);
  });

  test.each(['layers + 2', 'L(q | d)', 'f(token, limit)', 'model 1)', 'k 3'])(
    'and of a formula no piece is said to be missing in one piece: %s',
    async (words) => {
      expect((await ask(words)).inParts).toEqual([]);
    },
  );

  test('is found under a name with its number: %s', async () => {
    const { unknown, inParts } = await ask('llama 3.1');
    expect([...unknown, ...inParts]).toEqual([]);
  });
});

describe('a name with a number behind it', () => {
  const text =
    'A model such as Mistral or Llama, in version 2, has layers; BERT has 12 layers. Of GPT-1, 2 and 3 the last is ' +
    'largest. Qwen2.5 came later, on 30 November. As lecture 4 says, Figure 12 shows attention at 9 of its heads.';
  test.each([
    ['mistral 9', 'mistral 9'],
    ['what can Mistral 3.1 do', 'Mistral 3.1'],
    ['gpt 9', 'gpt 9'],
  ])('is said to be nowhere: %s', async (words, said) => {
    const { ask } = await searchOf([section('a/', 'Models', text)]);
    expect((await ask(words)).inParts).toEqual([said]);
  });

  test.each([
    'gpt 1',
    'gpt 3',
    'qwen 2.5',
    'bert 24 layers',
    'november 30',
    'mistral 2024',
    'attention 2',
    'attention 9',
    'lecture 3',
    'layers 4',
    'figure 12',
  ])('is no name, or is there: %s', async (words) => {
    const { ask } = await searchOf([section('a/', 'Models', text)]);
    expect((await ask(words)).inParts).toEqual([]);
  });

  test.each([
    ['fr', 'Le modèle de la leçon 2, comme Mistral, a des couches.', 'mistral 9', 'modèle 2', 'leçon 3'],
    ['ru', 'Такая модель, как Mistral, имеет слои. Шаг 2 из лекции 4.', 'mistral 9', 'модель 3', 'лекции 5'],
    ['zh', '大语言模型，如 Mistral，有许多层。第 2 步。', 'mistral 9', '模型 3', '步 3'],
    ['he', 'מודל כמו Mistral בנוי משכבות. שלב 2.', 'mistral 9', 'מודל 3', 'שלב 5'],
    ['de', 'Wie Llama 2 hat das Modell Schichten, so die Vorlesung.', 'llama 9', 'Modell 3', 'Vorlesung 2'],
  ])('is one or not in the language of the course: %s', async (language, said, name, ...others) => {
    const { ask } = await searchOf([section('a/', 'A', said)], language);
    expect((await ask(name)).inParts).toEqual([name]);
    for (const other of others) expect((await ask(other)).inParts).toEqual([]);
  });
});

test('another name of a part doesn’t show that the whole is there', async () => {
  const { ask } = await searchOf(
    [section('a/', 'Models', 'GPT-3 is a generative pre-trained transformer, as is every GPT.')],
    'en',
    [['generative pre-trained transformer', 'GPT']],
  );
  expect((await ask('gpt-9')).inParts).toEqual(['gpt-9']);
  expect((await ask('gpt-3')).inParts).toEqual([]);
});

test('more is promised only where there is more', async () => {
  const many = await searchOf(Array.from({ length: 9 }, (_, n) => section('a/', `S${n}`, 'loss')));
  expect((await many.ask('loss')).more).toBe(true);
  expect((await many.ask('loss', { count: 9 })).more).toBe(false);
});

test('a word of most sections is found though the first of them lack it', async () => {
  const { ask: askMany } = await searchOf(
    Array.from({ length: 300 }, (_, n) => section(`${n}/`, `S${n}`, n < 130 ? 'other' : 'println')),
  );
  expect((await askMany('println')).results).toHaveLength(8);
});

test('each figure is listed where figures are asked for', async () => {
  const figure = (id: string, text: string) => ({ kind: 'figure' as const, id, label: id, text });
  const search = await searchOf([
    section('a/', 'S', '', {
      parts: [figure('one', 'The loss.'), figure('two', 'A loss.'), figure('three', 'None.')],
    }),
  ]);
  const { results } = await search.ask('loss', { kind: 'figure' });
  expect(results.map(({ part }) => part)).toEqual(['one', 'two']);
});

test('where hardly anything is found, sections that say it in other words follow', async () => {
  const { ask: askMore } = await searchOf([
    section('a/', 'Adverts', 'Pay has risen.'),
    section('a/', 'Costs', 'This leaves out salaries.'),
    section('b/', 'Rest', 'Nothing of it.'),
  ]);
  expect(headings((await askMore('salary')).results)).toEqual(['Costs', 'Adverts']);
});

test('a phrase that stands nowhere is offered as words', async () => {
  const { results, nearby } = await ask('"model limits"');
  expect(results).toEqual([]);
  expect(nearby).toMatchObject({ why: 'instead', words: 'model limits' });
  expect(headings(nearby?.results)[0]).toBe('Limits');
});

test('the sections to start from are few, however many lectures there are, and carry no text', () => {
  const entries = Array.from({ length: 30 }, (_, index) =>
    section(`${index}/`, `S${index}`, 'text', { terms: index > 20 && index < 26 ? ['a', 'b'] : [] }),
  );
  const start = startSections(entries);
  expect(headings(start.map((entry) => ({ entry })))).toEqual(['S21', 'S22', 'S23', 'S24', 'S25']);
  expect(start.every(({ parts }) => parts.length === 0)).toBe(true);
});

test('no section is read for a question that the reader has typed on from', async () => {
  const entries = [section('a/', 'One', 'A model.'), section('b/', 'Two', 'Another model.')];
  const read: number[] = [];
  const search = await searchOf(entries, 'en', [], (n) => {
    read.push(n);
    return entries[n] as SectionEntry;
  });
  await search.ask('model', { isWanted: () => false });
  expect(read).toEqual([]);
  await search.ask('model', { isWanted: () => true });
  expect(read.sort()).toEqual([0, 1]);
});

describe('a word typed without its accents', () => {
  test.each([
    ['pt', 'tokenizacao', 'A tokenização corta o texto.'],
    ['pt', 'operacoes', 'Uma operação e outras operações.'],
    ['fr', 'generalite', 'De la généralité des modèles.'],
    ['fr', 'generalites', 'De la généralité des modèles.'],
    ['es', 'programacion', 'La programación dinámica.'],
    ['tr', 'degiskenlerin', 'Değişkenlerin adları.'],
  ])('in %s: %s', async (code, typed, text) => {
    const { ask: askOther } = await searchOf([section('a/', 'A', text), section('b/', 'B', 'x')], code);
    const { results, unknown } = await askOther(typed);
    expect(headings(results)).toEqual(['A']);
    expect(unknown).toEqual([]);
  });
});

describe('a part of a word that is written as one', () => {
  test.each([
    ['de', 'Abschlüsse', 'Ein Funktionsabschluss merkt sich Variablen.'],
    ['de', 'Schleifen', 'Die Endlosschleife endet nie.'],
    ['nl', 'functie', 'Een activeringsfunctie.'],
    ['sv', 'funktioner', 'En aktiveringsfunktion.'],
    ['de', 'Brückenpfeiler bauen', 'Die Brückenpfeilerformen.'],
    ['de', 'Wasserspeicher Tiefe', 'Ein Wasserspeicherkraftwerk.'],
  ])('in %s: %s', async (code, typed, text) => {
    const { ask: askOther } = await searchOf([section('a/', 'A', text), section('b/', 'B', 'x')], code);
    const { results, unknown } = await askOther(typed);
    expect(headings(results)).toEqual(['A']);
    expect(unknown).not.toContain(typed.split(' ')[0]);
  });

  test('comes after the word itself', async () => {
    const { ask: askOther } = await searchOf(
      [section('a/', 'A', 'Die Endlosschleife.'), section('b/', 'B', 'Die Schleife.')],
      'de',
    );
    expect(headings((await askOther('Schleife')).results)).toEqual(['B', 'A']);
  });

  test("finds what has its halves, and isn't said to be there", async () => {
    const { ask: askOther } = await searchOf(
      [section('a/', 'A', 'Im Garten steht eine Mauer.'), section('b/', 'B', 'Der Garten.')],
      'de',
    );
    const { results, unknown } = await askOther('Gartenmauer streichen');
    expect(headings(results)).toEqual(['A', 'B']);
    expect(unknown).toContain('Gartenmauer');
  });

  test('takes no small word in front of another for a half of it', async () => {
    const { ask: askOther } = await searchOf(
      [section('a/', 'A', 'Vor dem Haus steht ein Baum.'), section('b/', 'B', 'Der erste Teil.')],
      'de',
    );
    const { results, unknown } = await askOther('Vorteil');
    expect(headings(results)).toEqual([]);
    expect(unknown).toEqual(['Vorteil']);
  });
});

test.each([
  ['en', 'night owl', 'The program NightOwl.'],
  ['de', 'Regen Schirm', 'Ein Regenschirm.'],
  ['it', 'note book', 'Il notebook.'],
])('two words find what is written as one, in %s: %s', async (code, typed, text) => {
  const { ask: askOther } = await searchOf([section('a/', 'A', text), section('b/', 'B', 'x')], code);
  expect(headings((await askOther(typed)).results)).toEqual(['A']);
});
