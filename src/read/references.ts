import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq } from 'yaml';
import { workFromCsl } from '../bibliography/from-csl.ts';
import { readBibtex } from '../bibliography/read-bibtex.ts';
import type { Bibliography, Work } from '../bibliography/work.ts';
import type { Problem } from '../course/types.ts';
import { placedYaml } from '../syntax/placed-yaml.ts';

/** What is a bibliography by its name: every BibTeX file, and CSL at the top of the content folder. */
const bibtex = /\.bib$/i;
const csl = /^references\.(?:json|ya?ml)$/i;

/** Whether a file of a content folder is a part of its bibliography. */
export function isBibliography(file: string): boolean {
  return !file.startsWith('..') && (bibtex.test(file) || csl.test(file));
}

/** What was found of a course's bibliography; `works` is undefined where there is none. */
export interface References {
  works: Bibliography | undefined;
  problems: Problem[];
}

/** Reads the bibliography of a content folder: its `.bib` files and `references.json` or `references.yml`. */
export async function readReferences(folder: string, files: readonly string[]): Promise<References> {
  const sources = files.filter(isBibliography);
  if (sources.length === 0) return { works: undefined, problems: [] };
  const works = new Map<string, Work>();
  const problems: Problem[] = [];
  for (const file of sources) {
    const text = (await readFile(join(folder, file), 'utf8').catch(() => '')).replace(/^\uFEFF/, '');
    const read = bibtex.test(file) ? fromBibtex(file, text) : fromCsl(file, text);
    problems.push(...read.problems);
    for (const work of read.works) {
      const known = works.get(work.key);
      if (known && known.file === file) problems.push(twice(work, known));
      if (!known) works.set(work.key, work);
    }
  }
  return { works, problems };
}

interface Read {
  works: Work[];
  problems: Problem[];
}

function fromBibtex(file: string, text: string): Read {
  const read: Read = { works: [], problems: [] };
  for (const { key, place, item, fault } of readBibtex(text)) {
    const work = item === undefined ? undefined : workFromCsl({ ...item, id: key }, file, place);
    if (work) read.works.push(work);
    else read.problems.push(unreadable(file, place, key, fault));
  }
  return read;
}

/** JSON is YAML as well; a tab, with which JSON may be set in, is not. */
function fromCsl(file: string, text: string): Read {
  const { errors, root, placeOf } = placedYaml(/\.json$/i.test(file) ? text.replace(/\t/g, ' ') : text);
  const [error] = errors;
  if (error) {
    const problem: Problem = {
      file,
      place: error.place,
      rule: 'bibliography',
      severity: 'error',
      message: `The bibliography can't be read: ${error.message}.`,
      hint: 'Export it again from the program that wrote it, or mend this place.',
    };
    return { works: [], problems: [problem] };
  }
  // Pandoc and Zotero write the list below `references:`.
  const list = isMap(root) ? root.get('references', true) : root;
  const read: Read = { works: [], problems: [] };
  for (const node of isSeq(list) ? list.items : []) {
    const item = isMap(node) ? node.toJSON() : undefined;
    const work = workFromCsl(item, file, placeOf(node));
    if (work) read.works.push(work);
    else read.problems.push(unreadable(file, placeOf(node), String(item?.id ?? '')));
  }
  return read;
}

/** No error: where a lecture cites it, the citation is one. */
function unreadable(file: string, place: Problem['place'], key: string, fault?: string): Problem {
  const name = key ? `The entry \`${key}\`` : 'An entry';
  return {
    file,
    place,
    rule: 'bibliography',
    severity: 'warning',
    message: fault ? `${name} can't be read: ${fault}.` : `${name} has no ${key ? 'title' : 'key'}.`,
    hint: fault
      ? 'Look for a brace, a quotation mark or a comma that is missing, here or in the entry before.'
      : 'Give every entry a key and a title.',
  };
}

function twice({ key, file, place }: Work, known: Work): Problem {
  return {
    file,
    place,
    rule: 'bibliography',
    severity: 'warning',
    message: `\`${key}\` stands in the bibliography twice; the first, in line ${known.place.line}, is shown.`,
    hint: 'Leave one of the two out, or give it another key.',
  };
}
