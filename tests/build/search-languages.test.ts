import { expect, test } from 'vitest';
import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { searchIndex } from '../../src/search/index/search-index.ts';
import { engineOver } from '../search/ask-engine.ts';
import { content } from '../unit/read/content.ts';

/** What the search of a course of one lecture finds: for each query its first section and what is marked there. */
async function found(language: string, lecture: string, ...queries: string[]) {
  const folder = await content({ 'course.yml': `title: T\nlanguage: ${language}\n`, '01-a.md': lecture });
  const { course } = await loadCourse(folder);
  const { files } = await searchIndex(course, (await readGlossary(folder, course)).terms);
  const { ask } = engineOver((name) => files.get(name) as Uint8Array);
  const answers: string[] = [];
  for (const query of queries) {
    const { results, corrected } = await ask(query);
    const marked = results[0]?.excerpt.filter((piece) => piece.marked).map(({ text }) => text) ?? [];
    answers.push(`${corrected ?? query}: ${results[0]?.entry.heading}: ${[...new Set(marked)].join(' ')}`);
  }
  return answers;
}

test('symbols and names are found as typed', async () => {
  const lecture = [
    '# Tokens\n\nThe text `<|endoftext|>` closes a document; $d_{\\text{model}}$ is its width.',
    '## Sampling\n\nWith top-k sampling only the likeliest tokens stay.',
    '## Class\n\nThe top students had k papers each.',
  ].join('\n\n');
  expect(await found('en', lecture, '<|endoftext|>', 'top-k', 'd_model')).toEqual([
    '<|endoftext|>: Tokens: endoftext',
    'top-k: Sampling: top-k',
    'd_model: Tokens: d_model',
  ]);
});

test('German words are found in their forms and spellings, and corrected with their accents', async () => {
  const lecture = [
    '# Wörter\n\nJeder Schlüssel passt zu einer Frage.',
    '## Häuser\n\nIn großen Häusern gilt die Maßeinheit Meter.',
  ].join('\n\n');
  expect(await found('de', lecture, 'Haus', 'masseinheit', 'Schlüsel')).toEqual([
    'Haus: Häuser: Häusern',
    'masseinheit: Häuser: Maßeinheit',
    'schlüssel: Wörter: Schlüssel',
  ]);
});

test('Japanese words are found inside a sentence without spaces', async () => {
  const lecture = [
    '# 注意機構\n\n言語モデルは次の単語を予測する。',
    '## 学習\n\n損失関数は交差エントロピーである。大量のテキストが必要です。',
  ].join('\n\n');
  expect(await found('ja', lecture, '予測', 'テキスト', '言語モデルの予測')).toEqual([
    '予測: 注意機構: 予測',
    'テキスト: 学習: テキスト',
    '言語モデルの予測: 注意機構: 言語モデル 予測',
  ]);
});

test('Arabic words are found with and without the article and the marks of vowels', async () => {
  const lecture = '# آلية الانتباه\n\nيتنبأ النموذج بالكلمة.\n\n## التدريب\n\nنُدرِّبُ على النصوص.';
  expect(await found('ar', lecture, 'نموذج', 'ندرب')).toEqual([
    'نموذج: آلية الانتباه: النموذج',
    'ندرب: التدريب: نُدرِّبُ',
  ]);
});
