import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lecture, SourceAddress } from '../course/types.ts';
import { behindFrontmatter } from '../markdown/frontmatter.ts';
import { prepareSource } from '../markdown/source.ts';
import { withoutClasses } from '../markdown/tex.ts';
import { addressOf, referenceWords } from '../publish/lecture-html.ts';
import type { Publication } from '../publish/publication.ts';
import { decodeText } from '../read/decode-text.ts';
import { fill } from '../words/fill.ts';
import { wordsFor } from '../words/index.ts';
import { citationMarkdown, withReferences } from './cited-markdown.ts';
import { fromRoot, fullAddress, type Home } from './full-address.ts';
import { publishedPicture } from './published-picture.ts';

/**
 * A lecture as Markdown that can be read by itself: under its title, with links and pictures that lead to the site from
 * wherever the text is, references with their words, and citations as they read, with a list of the works. The rest is
 * as its author wrote it.
 */
export async function lectureMarkdown(
  publication: Publication,
  lecture: Lecture,
  home: Home,
): Promise<string> {
  const { title, slug, description, isDescribed, number, document, file } = lecture;
  const { text: source } = decodeText(await readFile(join(publication.folder, file)));
  const text = prepareSource(behindFrontmatter(source));
  const page = fullAddress(home, `${slug}/`);
  let body = '';
  let at = 0;
  for (const piece of document.addresses) {
    if (piece.wordsAt !== undefined) {
      body +=
        text.slice(at, piece.wordsAt) +
        referenceWords(publication, lecture, piece.address).replace('\u00a0', ' ');
      at = piece.wordsAt;
    }
    const written = text.slice(piece.start, piece.end);
    const now =
      piece.kind === 'citation'
        ? citationMarkdown(lecture, piece, page)
        : (newAddress(publication, lecture, home, piece) ?? written);
    body += text.slice(at, piece.start) + now;
    at = piece.end;
  }
  const definitions = courseMacros(publication.macros, body + text.slice(at));
  body = withReferences(publication, lecture, withoutBlankEnds(body + text.slice(at)), text);
  const heading = /^#[ \t]+\S/.test(body) ? '' : `# ${title}`;
  const words = wordsFor(publication.course);
  const place = `${fill(words.lecture, { number })}${words.comma}${publication.course.title}: ${page}`;
  return `${[heading, isDescribed && `> ${description}`, place, definitions, body].filter(Boolean).join('\n\n')}\n`;
}

/** What the commands that a text has from its course mean, as MathJax, KaTeX and LaTeX read it; hues are left out. */
function courseMacros(macros: Publication['macros'], text: string): string {
  const used = Object.entries(macros).filter(([name]) => isUsed(name, text));
  const lines = used.map(([name, body]) => {
    const parameters = Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, digit]) => Number(digit)));
    return `\\newcommand{${name}}${parameters > 0 ? `[${parameters}]` : ''}{${withoutClasses(body, {})}}`;
  });
  return lines.length > 0 ? `$$\n${lines.join('\n')}\n$$` : '';
}

const isUsed = (name: string, text: string) =>
  text.split(name).some((after, index) => index > 0 && !/^[a-zA-Z]/.test(after));

/** What to write for a piece of the text; undefined where it can stay. */
function newAddress(
  publication: Publication,
  lecture: Lecture,
  { site }: Home,
  { kind, address }: SourceAddress,
): string | undefined {
  if (kind === 'program') return '';
  const isPicture = lecture.document.pictures.some(({ source }) => decoded(source) === decoded(address));
  const found =
    kind === 'picture' || (kind === 'definition' && isPicture)
      ? publishedPicture(publication, lecture, address)
      : addressOf(publication, lecture, address);
  return found === undefined || found === address ? undefined : fromRoot(site, found);
}

/** Keeps the spaces before the first word: they may make it code. */
const withoutBlankEnds = (text: string) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
