import { expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { languages, wordsFor } from '../../../src/words/index.ts';
import { localeOf } from '../../../src/words/locale.ts';

/** Words that are written alike in languages with Latin letters. */
const alike =
  /^(?:Figure|Figure \{number\}|Figures|Table|Section|Sections|Note|note \{number\}|Question|Important|Definition|\{count\}\u00a0min|, |“\{words\}”|Course|\{number\} (?:of|de) \{count\}|\{lecture\}, “\{heading\}”|\{count\} minutes?)$/;
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const forms = (word: (typeof en)[keyof typeof en]) =>
  typeof word === 'string' ? [word] : Object.values(word);

for (const [language, words] of Object.entries(languages))
  test(`${language} has every word, in its own language, with a place for all that goes in`, () => {
    for (const [name, model] of Object.entries(en)) {
      const word = words[name as keyof typeof en];
      for (const form of forms(word)) {
        expect(form, name).not.toBe('');
        // A number may be in the word itself: "two minutes".
        const wanted = places(forms(model).at(-1) as string);
        const given = places(form);
        if (typeof word === 'string' || form === word.other)
          expect(given, `${language} ${name}`).toEqual(wanted);
        if (language !== 'en' && !alike.test(form))
          expect(forms(model), `${language} ${name}`).not.toContain(form);
      }
      if (typeof word === 'string') continue;
      const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const form of Object.keys(word)) expect(asked, `${language} ${name}`).toContain(form);
    }
  });

test('speaks the language of a tag with a region, English where it knows none, and what its author says instead', () => {
  expect(wordsFor({ language: 'de-AT' }).contents).toBe('Inhalt');
  expect(wordsFor({ language: 'zh-SG' }).glossary).toBe('术语表');
  for (const language of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-Hant-HK'])
    expect(wordsFor({ language }).glossary).toBe('術語表');
  expect(wordsFor({ language: 'cy' }).contents).toBe('Contents');
  expect(wordsFor({ language: 'de', words: { lecture: 'Kapitel {number}' } })).toMatchObject({
    lecture: 'Kapitel {number}',
    contents: 'Inhalt',
  });
});

test('writes numbers with the digits of formulas', () => {
  expect(new Intl.NumberFormat(localeOf('ar-EG')).format(3)).toBe('3');
});
