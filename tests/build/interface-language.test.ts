import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/list-files.ts';
import { en } from '../../src/words/en.ts';
import { languages } from '../../src/words/index.ts';
import type { Plural, Words } from '../../src/words/words.ts';
import { content } from '../unit/read/content.ts';
import { build, outDir } from './course-builds.ts';

/** A lecture with a bit of everything that the site puts words of its own to, in Arabic script, German or none. */
const lecture = (title: string, text: string) =>
  [
    `---\nobjectives: ["${text}"]\ntags: [x]\nreviewed: 2026-03-04\n---\n# ${title}`,
    `## ${text} 1 {#sec-a}\n\n${text}[^1] [](#fig-a) [](#tab-a) [](#eq-a).`,
    `[^1]: ${text}.`,
    `![${text}](a.png){#fig-a}\n\n![${text}](lost.png)`,
    `| ${text} | 1 |\n|---|---|\n| 2 | 3 |\n\n: ${text} {#tab-a}`,
    `$$\na = b\n$$ {#eq-a}`,
    ...['note', 'tip', 'important', 'warning', 'caution', 'example'].map(
      (kind) => `:::${kind}\n${text}\n:::`,
    ),
    `<details>\n\n${text}\n\n</details>`,
    `\`\`\`js\n1 + 1\n\`\`\``,
    `![${text}](touch.ts)`,
    `:::question\n${text}?\n\n- [x] 1\n- [ ] 2: ${text}\n:::`,
    `:::question\n${text}?\n\n- [x] 1\n- [x] 2\n- [ ] 3\n:::`,
    `:::question\n${text}?\n\n1. 1\n2. 2\n3. 3\n:::`,
    `:::question\n${text}?\n\nanswer: 42\n:::`,
    `:::question\n${text}?\n\nanswer: ${text} | 7\n:::`,
  ].join('\n\n');

const figure = (label: string) => `
export const first = { n: 1 };
export const controls = [{ type: 'range', name: 'n', label: '${label}', min: 1, max: 3 }];
export const view = ({ n }) => \`<p>\${n}</p>\`;
`;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The texts of a page that a reader sees or hears, in their order. What is marked as English is left out. */
function saidOn(tree: Root): string[] {
  const said: string[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'text') said.push(node.value.trim());
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      const { tagName, properties } = node as Element;
      if (['script', 'style', 'math', 'pre'].includes(tagName) || properties.lang === 'en') return;
      if (properties.name === 'color-scheme') return;
      for (const name of ['ariaLabel', 'title', 'placeholder', 'alt', 'dataDone', 'dataFailed', 'content'])
        if (typeof properties[name] === 'string') said.push(properties[name].trim());
    }
    for (const child of node.children) walk(child);
  };
  walk(tree);
  return said.filter(Boolean);
}

const formsOf = (word: string | Plural): string[] =>
  typeof word === 'string' ? [word] : Object.values(word);

/** The sentences of the English file that a language says otherwise, with anything at all in their braces. */
const english = (own: Words) =>
  Object.entries(en).flatMap(([name, word]) => {
    const forms = formsOf(word);
    const alike = formsOf(own[name as keyof Words]);
    return forms
      .filter((form) => !alike.includes(form) && /[a-z]{2}/i.test(form.replace(/\{\w+\}/g, '')))
      .map((form) => {
        const pattern = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        return { name, pattern: new RegExp(`^${pattern.join('.+')}$`, 's') };
      });
  });

describe.each([
  ['de', 'ltr', 'Erste Vorlesung', 'Ein Abschnitt'],
  ['ar', 'rtl', 'المحاضرة الأولى', 'قسم من الدرس'],
])('a course in %s', (language, direction, title, text) => {
  test('says nothing in English on any page', { timeout: 240_000 }, async () => {
    const folder = await content({
      'course.yml': `title: ${title}\ndescription: ${text}\nlanguage: ${language}\nedit: https://example.org/edit\n`,
      'glossary.yml': `- term: ${text}\n  aliases: [${title}]\n  definition: ${text}.\n  section: 01-a.md#sec-a\n`,
      '01-a.md': lecture(title, text),
      '02-b/01-b.md': lecture(`${title} 2`, text),
      '02-b/02-c.md': lecture(`${title} 3`, text),
      'a.png': png,
      '02-b/a.png': png,
      'touch.ts': figure(text),
      '02-b/touch.ts': figure(text),
    });
    const site = await outDir();
    const { said: report } = await build(folder, site, '--draft');
    const pages = (await listFiles(site)).filter((file) => file.endsWith('.html'));
    expect(pages.length, report).toBeGreaterThan(7);
    const sentences = english(languages[language] as Words);
    const found: string[] = [];
    for (const page of pages) {
      const tree = fromHtml(await readFile(join(site, page), 'utf8'));
      const html = tree.children.find((node) => node.type === 'element') as Element;
      expect(html.properties, page).toMatchObject({ lang: language, dir: direction });
      for (const said of new Set(saidOn(tree)))
        for (const { name, pattern } of sentences)
          if (pattern.test(said)) found.push(`${page}: ${name}: ${said}`);
      // In Arabic script Latin letters stand out: what is left of them isn't language.
      if (language === 'ar')
        for (const said of new Set(saidOn(tree)))
          if (/[a-z]+ [a-z]+/i.test(said)) found.push(`${page}: Latin letters: ${said}`);
    }
    expect(found).toEqual([]);
  });
});
