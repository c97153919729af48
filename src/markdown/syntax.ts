import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { remarkDefinitionSyntax } from '../dialects/definition-syntax.ts';
import { remarkIndentedBlocks } from '../dialects/indented-blocks.ts';
import { remarkAltBreaks } from './alt-breaks.ts';
import { remarkContainers } from './callouts.ts';
import { remarkCountedMarks } from './counted-marks.ts';
import { remarkHtmlFlow } from './html-flow.ts';
import { remarkLinePlan } from './line-plan.ts';
import { remarkLiteralAddresses } from './literal-addresses.ts';
import { remarkMath } from './math-syntax.ts';
import { remarkSizedPictures } from './sized-pictures.ts';
import { remarkTemplateLines } from './template-lines.ts';

/** A single tilde is a sign (`5~7 GB`), as it is for Pandoc; code hosts strike out between two of them. */
const strikethrough = { singleTilde: false };

/** How a lecture's text is parsed: what these plugins teach the parser is all that it knows. */
export const syntaxPlugins = [
  remarkLinePlan,
  [remarkGfm, strikethrough],
  remarkLiteralAddresses,
  remarkCjkFriendly,
  [remarkCjkStrikethrough, strikethrough],
  remarkMath,
  remarkTemplateLines,
  remarkHtmlFlow,
  remarkContainers,
  remarkIndentedBlocks,
  remarkDefinitionSyntax,
  remarkAltBreaks,
  remarkSizedPictures,
  // The last that is taught is the first that is asked.
  remarkCountedMarks,
] as PluggableList;
