import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { listFiles } from '../src/lib/list-files.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A title is the names of the lecture and of the course, as their author wrote them: no error of the page.
      'long-title': 'off',
      // A formula alone in a header cell is named for those who listen: ARIA lets any `math` have a name.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // The search's list belongs to a combobox, which no `<select>` can be.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // `#j.p.-morgan` and `#模型` are ids that other builders make of a heading: HTML lets them be.
      'valid-id': ['error', { relaxed: true }],
      // A figure that can be touched answers at once: nothing is sent, and its `<fieldset>` only switches it on.
      'wcag/h32': 'off',
      'wcag/h71': 'off',
    },
  }),
);

/** What html-validate's recommended rules find wrong in the HTML files of a built site, and how many files it read. */
export async function htmlFaults(site: string): Promise<{ files: number; faults: string[] }> {
  const pages = (await listFiles(site)).filter((file) => file.endsWith('.html'));
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(join(site, page));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${page}:${line}:${column}  ${ruleId}  ${message}`);
  }
  return { files: pages.length, faults };
}
