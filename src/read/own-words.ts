import { didYouMean } from '../syntax/nearest.ts';
import { en } from '../words/en.ts';
import type { OwnWords } from '../words/index.ts';
import type { Plural } from '../words/words.ts';
import type { YamlFile } from './yaml-file.ts';

const names = Object.keys(en) as (keyof typeof en)[];
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The words of `words:` in `course.yml`, by their names. What counts has a form for each plural of its language, or one
 * text for all of them.
 */
export function readWords(file: YamlFile, node: unknown): OwnWords | undefined {
  if (node === undefined) return undefined;
  const said: Record<string, string | Plural> = {};
  const lines = file.read(node, names, {
    message: (key) => `The site has no word called \`${key}\`.`,
    otherwise: 'The names of its words are those of src/words/en.ts.',
  });
  for (const [name, value] of lines) {
    const model = en[name];
    if (typeof model === 'string') {
      const text = file.text(value, name);
      if (text !== undefined && isWhole(file, value, name, text, model)) said[name] = text;
      continue;
    }
    const written = file.linesOf(value);
    if (written.length === 0) {
      const text = file.text(value, name);
      if (text !== undefined) said[name] = { other: text };
      continue;
    }
    const plural: Partial<Plural> = {};
    for (const { key, node: one } of written) {
      const form = forms.find((form) => form === key);
      const text = form && file.text(one, `${name}.${key}`);
      if (form && text !== undefined) plural[form] = text;
      else if (!form)
        file.report(
          one,
          `\`${key}\` is no plural form.`,
          didYouMean(key, forms, `The forms are ${forms.join(', ')}.`),
          'warning',
        );
    }
    if (plural.other === undefined)
      file.report(
        value,
        `\`${name}\` lacks the form \`other\`.`,
        'Write `other: "…"` below it, for all numbers without a form.',
      );
    else said[name] = plural as Plural;
  }
  return said as OwnWords;
}

/** Whether a text has a place for all that goes into it. */
function isWhole(file: YamlFile, node: unknown, name: string, text: string, model: string): boolean {
  const missing = (model.match(/\{\w+\}/g) ?? []).filter((place) => !text.includes(place));
  if (missing.length === 0) return true;
  const places = missing.map((place) => `\`${place}\``).join(' and ');
  file.report(
    node,
    `\`${name}\` has no place for ${places}.`,
    `In English it is \`${model}\`: put ${places} where it belongs.`,
  );
  return false;
}
