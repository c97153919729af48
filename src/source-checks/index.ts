import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { acronymsOf } from './acronyms.ts';
import { emptyLecture } from './empty-lecture.ts';
import { emptyLink } from './empty-link.ts';
import { explicitIds } from './explicit-ids.ts';
import { footnotes } from './footnotes.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { headingLevels } from './heading-levels.ts';
import type { Finding, LectureSource, SourceRule } from './lecture-source.ts';
import { lostPicture } from './lost-picture.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxNames } from './mdx-names.ts';
import { mermaidFence } from './mermaid-fence.ts';
import { missingDefinition } from './missing-definition.ts';
import { openFence } from './open-fence.ts';
import { openHtml } from './open-html.ts';
import { openMath } from './open-math.ts';
import { question } from './question.ts';
import { spaceInPath } from './space-in-path.ts';
import { strayStars } from './stray-stars.ts';
import { tableCells } from './table-cells.ts';
import { unsafeHtml } from './unsafe-html.ts';

/** What we promise about the text of one lecture, whatever stands in the others. */
const rules: SourceRule[] = [
  emptyLecture,
  openMath,
  openHtml,
  headingLevels,
  explicitIds,
  footnotes,
  spaceInPath,
  emptyLink,
  missingDefinition,
  tableCells,
  strayStars,
  foreignSyntax,
  mermaidFence,
  lostPicture,
  question,
  unsafeHtml,
  mdxCode,
  mdxNames,
];

/** Every problem that a lecture's own text shows. */
function checkSource(source: LectureSource): Finding[] {
  // After an open fence nothing is where its author put it: what other rules see there is confusion.
  const open = openFence(source);
  return [
    ...open,
    ...(open.some(({ severity }) => severity === 'error') ? [] : rules.flatMap((rule) => rule(source))),
  ];
}

/**
 * Runs the rules on the parsed text before any other step changes it. They ride along with the rendering,
 * so that a lecture is parsed once and its problems are kept with its document.
 */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    const text = String(file.value);
    const source = { text, lines: text.split('\n'), tree };
    lectureData(file).problems.push(...checkSource(source));
    // Whether an acronym is explained before, only the course knows.
    lectureData(file).acronyms = acronymsOf(source);
  };
}
