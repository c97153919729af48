import { expect, it } from 'vitest';
import { render } from './render.ts';

it.each([
  ['A model of language predicts 3.5 words.', 7],
  ['यह एक भाषा मॉडल है।', 5],
  ['한국어 문장입니다.', 2],
  ['一个大型语言模型根据前面的词预测下一个词。', 12],
  ['大規模言語モデルは次の単語を予測します。', 11],
  ['ภาษาไทยไม่มีช่องว่างระหว่างคำ', 7],
])('counts the words of %s', async (text, count) => {
  expect((await render(`# A\n\n${text}`)).words).toBe(count);
});

it('takes neither the credit of a picture nor a row of links for what a lecture is about', async () => {
  const { firstParagraph } = await render(
    '# T',
    '',
    '["Robot"](https://x.org/a) by [Gerd Altmann](https://x.org/b) ([CC BY](https://x.org/c))',
    '',
    'It is about [this](https://x.org), with reasons.',
  );
  expect(firstParagraph).toBe('It is about this, with reasons.');
});
