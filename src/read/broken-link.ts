import { posix } from 'node:path';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { withoutEnding } from '../course/file-name.ts';
import type { Lecture } from '../course/types.ts';
import { trimSlashes } from '../lib/paths.ts';
import { readableAddress } from '../syntax/decode-address.ts';
import { didYouMean } from '../syntax/nearest.ts';
import type { LinkMap, Origin, Target } from './link-map.ts';
import { didYouMeanPath } from './nearest-path.ts';

type Broken = Extract<Target, { kind: 'broken' }>;

/** Domains that people write without `https://`. */
const isSite = /^www\.\w|^(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|gov|fr|de|uk|ph|me|app|ai)(?:\/|$)/i;

/** A page in a language that isn't shown. */
export function otherLanguage(target: string): Broken {
  return broken(
    'other-language',
    `The link \`${readableAddress(target)}\` leads to a page in a language that isn't shown: readers see its words.`,
    'Let `include:` in `course.yml` name the language, or take the link out.',
  );
}

/** A file that isn't there, or a folder that has no lecture of its own. */
export function missing(map: LinkMap, from: Origin, target: string, wanted: string): Broken {
  const link = `The link \`${readableAddress(target)}\``;
  if ([...map.files].some((file) => file.startsWith(`${trimSlashes(wanted)}/`)))
    return broken(
      'missing-link',
      `${link} leads to a folder without a lecture.`,
      'Link to one of the files in it, or give the folder a `README.md`.',
    );
  const otherwise = isSite.test(target)
    ? `Write the address whole: \`https://${target}\`.`
    : 'Link to a lecture or a file of the content folder, by its path from this file.';
  const near = isSite.test(target) ? [] : candidates(map, wanted);
  return broken(
    'missing-link',
    `${link} leads to a file that doesn't exist.`,
    didYouMeanPath(wanted, near, from.file, otherwise),
  );
}

function* candidates(map: LinkMap, wanted: string): Generator<string> {
  for (const { file } of map.lectureBySlug.values()) yield file;
  if (!isMarkdownFile(wanted)) yield* map.files;
}

/** A file outside the content folder. */
export function leaving(target: string): Broken {
  return broken(
    'link-outside',
    `The link \`${readableAddress(target)}\` leaves the content folder.`,
    'Put the file itself into the content folder and link to it there.',
  );
}

/** A lecture's file that is none of the course's lectures: it isn't published, not even as it is. */
export function unpublished(target: string, why: 'draft' | 'unreadable' | undefined): Broken {
  const isDraft = why === 'draft';
  return broken(
    'missing-link',
    `The link \`${readableAddress(target)}\` leads to a lecture that ${isDraft ? 'is a draft' : "can't be read"}.`,
    isDraft
      ? 'Take `draft: true` out of its front matter, or link to it when it is published.'
      : 'Mend that file, or link to something else.',
  );
}

/** `[[Name]]` of nothing in the course: of a text that is none of its lectures, or of nothing at all. */
export function namesNothing(map: LinkMap, target: string, name: string): Broken {
  const { lectureByName, files } = map;
  const base = posix.basename(name);
  const text = [...files].find(
    (file) =>
      isMarkdownFile(file) && posix.basename(withoutEnding(file)) === posix.basename(withoutEnding(base)),
  );
  if (text !== undefined && map.translations.has(text)) return otherLanguage(target);
  if (text !== undefined && map.unpublished.has(text)) return unpublished(target, map.unpublished.get(text));
  if (text !== undefined) return leftAlone(target, text);
  const titles = [...lectureByName.values()].map(({ title }) => title);
  const otherwise = 'Write the title of a lecture, or `\\[[` if no link was meant.';
  return broken(
    'missing-link',
    `\`${readableAddress(target)}\` names no lecture or file.`,
    didYouMean(name, titles, otherwise),
  );
}

/** What begins with `_` is left alone, as the drawings of Excalidraw often are. */
function leftAlone(target: string, file: string): Broken {
  const folder = file.split('/').find((piece) => piece.startsWith('_'));
  return broken(
    'left-alone',
    `\`${readableAddress(target)}\` names \`${file}\`, which isn't shown: readers see its words.`,
    folder === undefined || /\.excalidraw\./.test(file)
      ? 'Save what it shows as a picture, and show that, or take the link out.'
      : `Let \`include: [${folder}]\` in \`course.yml\` name its folder, or take the link out.`,
  );
}

/** `[[@key]]`, Pandoc's way to cite, which Obsidian's users write too. */
export function citesWork(target: string): Broken {
  return broken(
    'citation',
    `\`${readableAddress(target)}\` cites a work, and this site has no list of works.`,
    'Put the work into `references.bib` beside the lectures, or write a footnote, `[^name]`, with the work in it.',
  );
}

/** A section that its lecture doesn't have; `ids` are all anchors of the lecture. */
export function missingSection({ file, document }: Lecture, fragment: string, ids: Iterable<string>): Broken {
  const some = document.headings.slice(0, 8).map(({ id }) => `\`${id}\``);
  return broken(
    'missing-section',
    `\`#${fragment}\` is no section, figure, table, equation or note of ${file}.`,
    didYouMean(
      fragment,
      ids,
      some.length === 0 ? 'This lecture has no sections.' : `Its sections are ${some.join(', ')}.`,
    ),
  );
}

/** A term that the glossary doesn't have. */
export function missingTerm({ terms }: LinkMap, fragment: string): Broken {
  const otherwise = 'Write the term into `glossary.yml`; its id is its words, with hyphens between them.';
  return broken(
    'missing-term',
    `The glossary has no term \`${fragment}\`.`,
    didYouMean(fragment, terms, otherwise),
  );
}

function broken(rule: string, message: string, hint: string): Broken {
  return { kind: 'broken', rule, message, hint };
}
