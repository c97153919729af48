import { VFile } from 'vfile';
import { type LectureData, lectureData } from '../course/lecture-data.ts';
import type { LectureDocument } from '../course/types.ts';
import { hasOwnCode, withoutComputed, withPlainAttributes } from '../dialects/computed-attributes.ts';
import { checkSections } from '../source-checks/sections.ts';
import { en } from '../words/en.ts';
import { inWords } from '../words/word-slots.ts';
import { readFrontmatter } from './frontmatter.ts';
import { TooManyMarks, tooDeepSomewhere, tooMuch } from './limits.ts';
import { type GivenByCourse, runMarkdown, runMdx, runStaticMdx } from './run-pipeline.ts';
import { prepareSource } from './source.ts';
import { spelledOutIn } from './spelled-out.ts';
import { textLanguage } from './text-language.ts';

/**
 * Renders a lecture's text. The result depends on what it is given alone, so that it can be kept:
 * pictures, links to other lectures and the like stay slots (see `slots.ts`) until the course fills them, and so do the
 * words that the site puts in (see `src/words/word-slots.ts`).
 */
export async function renderWordless(
  source: string,
  format: 'md' | 'mdx',
  given: GivenByCourse = {},
): Promise<LectureDocument> {
  const excess = tooMuch(source);
  const { text, frontmatter, places, problems } = readFrontmatter(excess ? '' : source);
  const run = format === 'md' ? runMarkdown : runMdx;
  const ready = prepareSource(format === 'md' ? withPlainAttributes(text) : text);
  const { extraTitles, ...document } = await run(ready, frontmatter, given).catch(unrenderable(text));
  if (excess) return { ...document, frontmatter, places, problems: [excess] };
  const sections = checkSections({ headings: document.headings, extraTitles }, format);
  // What an unclosed formula swallows can't be set either: one problem, not two.
  const isOpen = document.problems.some(({ rule }) => rule === 'open-math');
  document.off = switchedOff(text);
  document.spelledOut = spelledOutIn(document.records);
  document.textLanguage = await textLanguage(text, document.records);
  const own = document.problems.filter(({ rule }) => !isOpen || rule !== 'math-syntax');
  const found = withoutTwins([...problems, ...own, ...sections]);
  const isOfAnotherTool = format === 'mdx' && !hasOwnCode(text);
  return { ...document, frontmatter, places, problems: isOfAnotherTool ? found.map(leniently) : found };
}

/**
 * What only its own tool can read of such a text is said, and keeps nothing from being published: the rest is shown.
 */
function leniently(problem: LectureDocument['problems'][number]): LectureDocument['problems'][number] {
  const isLenient = problem.rule === 'mdx-syntax' || problem.rule === 'unknown-name';
  return isLenient ? { ...problem, severity: 'warning' } : problem;
}

/** The same in English. */
export async function renderLecture(
  source: string,
  format: 'md' | 'mdx',
  given: GivenByCourse = {},
): Promise<LectureDocument> {
  return inWords(await renderWordless(source, format, given), en);
}

/** What can be shown of an `.mdx` lecture that can't run. Its problems are those of the lecture as it should be. */
export async function renderStatic(source: string, given: GivenByCourse = {}): Promise<LectureDocument> {
  const [meant, { text, frontmatter }] = [
    await renderWordless(source, 'mdx', given),
    readFrontmatter(source),
  ];
  if (tooMuch(source)) return meant;
  const isBroken = meant.problems.some(({ rule }) => rule === 'mdx-syntax');
  const bare = isBroken ? withoutComputed(text) : text;
  // What is broken is often what components are given, and not what they stand among.
  const still = isBroken ? await renderWordless(bare, 'mdx', given) : meant;
  const isStill = !still.problems.some(({ rule }) => rule === 'mdx-syntax');
  if (isBroken && !isStill && !hasOwnCode(text)) {
    const read = await renderWordless(withoutComputed(source), 'md', given);
    return { ...read, problems: beside(meant.problems, read.problems) };
  }
  const run = isBroken && !isStill ? runMarkdown : runStaticMdx;
  const { extraTitles: _, ...shown } = await run(prepareSource(bare), frontmatter, given).catch(
    unrenderable(text),
  );
  const { imports } = meant;
  const problems = isBroken && isStill ? beside(meant.problems, still.problems) : meant.problems;
  const addresses = run === runMarkdown ? shown.addresses : meant.addresses;
  const { records } = shown;
  const spelledOut = spelledOutIn(records);
  const own = { off: meant.off, spelledOut, textLanguage: await textLanguage(text, records) };
  return { ...meant, ...shown, ...own, addresses, imports, problems };
}

/** What else was found when a text was read in another way, but where that it couldn't be read is said already. */
function beside(
  first: LectureDocument['problems'],
  others: LectureDocument['problems'],
): LectureDocument['problems'] {
  const places = new Set(first.map(({ place }) => JSON.stringify(place)));
  return [...first, ...others.filter(({ place }) => !places.has(JSON.stringify(place)))];
}

/** Some faults are found in the text and again in what became of it: once is enough. */
function withoutTwins(problems: LectureDocument['problems']): LectureDocument['problems'] {
  const seen = new Set<string>();
  return problems.filter(({ rule, place }) => seen.size < seen.add(`${rule} ${JSON.stringify(place)}`).size);
}

/** No text should get here. If one does, its author learns of it and every other lecture is still read. */
function unrenderable(text: string): (error: unknown) => LectureData {
  return (error) => {
    const data = lectureData(new VFile(''));
    // The parsers and our steps go down a tree by calling themselves.
    if (error instanceof TooManyMarks) data.problems.push(error.problem);
    else if (error instanceof RangeError) data.problems.push(tooDeepSomewhere(text));
    else
      data.problems.push({
        place: { line: 1, column: 1 },
        rule: 'unreadable-lecture',
        severity: 'error',
        message: `The lecture can't be rendered: ${reasonOf(error)}.`,
        hint: 'This is a fault of the site, not of the text. Take out the part you wrote last, and report it with that part.',
      });
    return data;
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The rules that a comment switches off for its lecture: `<!-- check off: heading-skip, foreign-syntax -->`. */
function switchedOff(text: string): string[] {
  const lists = [...text.matchAll(/(?:<!--|\/\*) ?check off: ?([\w, -]+?) ?(?:-->|\*\/)/g)];
  return lists.flatMap(([, names = '']) => names.split(/[ ,]+/).filter(Boolean));
}
