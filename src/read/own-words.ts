import { en } from '../words/en.ts';
import type { OwnWords } from '../words/index.ts';
import type { Plural } from '../words/words.ts';
import type { YamlFile } from './yaml-file.ts';

type WordName = keyof typeof en;

const names = Object.keys(en) as WordName[];
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
    if (typeof model === 'string' || file.linesOf(value).length === 0) {
      const text = file.text(value, name);
      if (text === undefined || !hasItsPlaces(file, value, name, text)) continue;
      said[name] = typeof model === 'string' ? text : { other: text };
      continue;
    }
    const plural = readForms(file, value, name);
    if (plural) said[name] = plural;
  }
  return said as OwnWords;
}

function readForms(file: YamlFile, node: unknown, name: WordName): Plural | undefined {
  const plural: Partial<Plural> = {};
  const lines = file.read(node, forms, {
    message: (key) => `\`${key}\` is no plural form.`,
    otherwise: `The forms are ${forms.join(', ')}.`,
  });
  for (const [form, value] of lines) {
    const text = file.text(value, `${name}.${form}`);
    // "One minute", "two minutes": only the form for all others must say how many.
    if (text !== undefined && hasItsPlaces(file, value, name, text, form === 'other')) plural[form] = text;
  }
  if (plural.other !== undefined) return plural as Plural;
  if (!lines.has('other'))
    file.report(
      node,
      `\`${name}\` lacks the form \`other\`.`,
      'Write `other: "…"` below it, for all numbers without a form.',
    );
  return undefined;
}

/** Whether a text has a place for all that goes into it, or at least none for anything else. */
function hasItsPlaces(file: YamlFile, node: unknown, name: WordName, text: string, isWhole = true): boolean {
  const model = en[name];
  const english = typeof model === 'string' ? model : model.other;
  const wanted = placesOf(english);
  const given = placesOf(text);
  const strange = given.filter((place) => !wanted.includes(place));
  const missing = isWhole ? wanted.filter((place) => !given.includes(place)) : [];
  if (strange.length === 0 && missing.length === 0) return true;
  const hint = `In English it is \`${english}\`: `;
  if (strange.length > 0)
    file.report(
      node,
      `Nothing goes into ${listed(strange)} of \`${name}\`.`,
      wanted.length > 0
        ? `${hint}what goes into it is ${listed(wanted)}.`
        : `${hint}write it without braces.`,
    );
  else
    file.report(
      node,
      `\`${name}\` has no place for ${listed(missing)}.`,
      `${hint}put ${listed(missing)} where it belongs.`,
    );
  return false;
}

const placesOf = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
const listed = (places: string[]) => places.map((place) => `\`${place}\``).join(' and ');
