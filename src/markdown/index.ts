import type { PluggableList } from 'unified';
import { remarkAltCaptions } from '../dialects/alt-captions.ts';
import { remarkCalloutFences } from '../dialects/callout-fences.ts';
import { remarkCodeChunks } from '../dialects/code-chunks.ts';
import { remarkCodeForOthers } from '../dialects/code-for-others.ts';
import { remarkCodeMarks } from '../dialects/code-marks.ts';
import { remarkComponents } from '../dialects/components.ts';
import { remarkDirectiveFences } from '../dialects/directives.ts';
import { remarkDocsify } from '../dialects/docsify.ts';
import { remarkHeadlessTables } from '../dialects/headless-tables.ts';
import { remarkIcons } from '../dialects/icons.ts';
import { remarkDialects } from '../dialects/index.ts';
import { remarkInlineTags } from '../dialects/inline-tags.ts';
import { remarkJavascriptInfo } from '../dialects/javascript-info.ts';
import { remarkNotesBelow } from '../dialects/notes-below.ts';
import { remarkHeadingLabels, remarkRoles } from '../dialects/roles.ts';
import { remarkSlides } from '../dialects/slides.ts';
import { remarkSnippets } from '../dialects/snippets.ts';
import { remarkTaskMarks } from '../dialects/task-marks.ts';
import { remarkTemplates } from '../dialects/templates.ts';
import { remarkChecks } from '../source-checks/index.ts';
import { rehypeLostWords, remarkWrittenWords } from '../source-checks/lost-words.ts';
import { rehypeAnchorSlots } from './anchor-slots.ts';
import { remarkAttributeLists } from './attribute-lists.ts';
import { remarkBareAddresses } from './bare-addresses.ts';
import { remarkCallouts } from './callouts.ts';
import { remarkCitations } from './citations.ts';
import { rehypeCode, remarkCodeMeta } from './code.ts';
import { rehypeFigures } from './figures.ts';
import { rehypeFootnotes } from './footnotes.ts';
import { remarkBoldHeadings, remarkHeadingIds, remarkWrittenHeadings } from './heading-ids.ts';
import { rehypeHeadingLinks, rehypeHeadings } from './headings.ts';
import { remarkHtmlMath } from './html-math.ts';
import { rehypeHtmlWords, remarkHtmlWords } from './html-words.ts';
import { rehypeLinks } from './links.ts';
import { rehypeMath } from './math.ts';
import { remarkMathForms } from './math-forms.ts';
import { rehypeMdxElements } from './mdx-elements.ts';
import { remarkMdxIds } from './mdx-ids.ts';
import { remarkMdxImports } from './mdx-imports.ts';
import { rehypeOwnWords } from './own-words.ts';
import { rehypePictures, rehypeUnwrapPictures, remarkPictureMarks } from './pictures.ts';
import { rehypeQuestions, remarkQuestions } from './questions.ts';
import { remarkQuotedAddresses } from './quoted-addresses.ts';
import { rehypeRawHtml } from './raw-html.ts';
import { rehypeReferenceList } from './reference-list.ts';
import { rehypeReferences } from './references.ts';
import { rehypeSafety } from './safety.ts';
import { rehypeSearchRecords } from './search-records.ts';
import { remarkSizedDefinitions } from './sized-definitions.ts';
import { remarkSmartPunctuation } from './smart-punctuation.ts';
import { remarkSourceAddresses } from './source-addresses.ts';
import { remarkSourceCitations } from './source-citations.ts';
import { rehypeStyles } from './styles.ts';
import { syntaxPlugins } from './syntax.ts';
import { rehypeTables } from './tables.ts';
import { remarkTextTags } from './text-tags.ts';
import { remarkTitle } from './title.ts';
import { rehypeTypefaces } from './typefaces.ts';
import { rehypeUnbrokenWords } from './unbroken-words.ts';
import { remarkUnspacedBreaks } from './unspaced-breaks.ts';
import { remarkWikiLinks } from './wiki-links.ts';

/** What happens to a lecture's Markdown, in order. */
export const remarkPlugins: PluggableList = [
  ...syntaxPlugins,
  remarkQuotedAddresses,
  remarkSizedDefinitions,
  remarkSlides,
  remarkSnippets,
  remarkCalloutFences,
  remarkJavascriptInfo,
  remarkNotesBelow,
  remarkHeadlessTables,
  remarkComponents,
  remarkIcons,
  remarkInlineTags,
  remarkAltCaptions,
  remarkTemplates,
  remarkDocsify,
  remarkHtmlWords,
  remarkBareAddresses,
  remarkSourceAddresses,
  remarkQuestions,
  remarkCodeChunks,
  remarkDirectiveFences,
  remarkMathForms,
  remarkCodeForOthers,
  remarkRoles,
  remarkHeadingLabels,
  remarkTaskMarks,
  remarkCodeMarks,
  remarkAttributeLists,
  remarkWikiLinks,
  remarkDialects,
  remarkCitations,
  remarkSourceCitations,
  remarkUnspacedBreaks,
  remarkHtmlMath,
  remarkWrittenWords,
  remarkWrittenHeadings,
  remarkSmartPunctuation,
  remarkChecks,
  remarkTextTags,
  remarkMdxImports,
  remarkMdxIds,
  remarkHeadingIds,
  remarkTitle,
  remarkBoldHeadings,
  remarkCallouts,
  remarkCodeMeta,
  remarkPictureMarks,
];

/** What happens to its HTML, in order: first everything becomes elements, then each kind gets its shape. */
export const rehypePlugins: PluggableList = [
  rehypeRawHtml,
  rehypeHtmlWords,
  rehypeMdxElements,
  rehypeSafety,
  rehypeOwnWords,
  rehypeReferenceList,
  rehypeHeadings,
  rehypeMath,
  rehypeCode,
  rehypeUnwrapPictures,
  rehypeFigures,
  rehypePictures,
  rehypeTables,
  rehypeFootnotes,
  rehypeLinks,
  rehypeStyles,
  rehypeReferences,
  rehypeQuestions,
  rehypeSearchRecords,
  rehypeHeadingLinks,
  rehypeUnbrokenWords,
  rehypeLostWords,
  rehypeTypefaces,
  rehypeAnchorSlots,
];

/** How Markdown becomes HTML between the two: ids stay as they are written. */
export const remarkRehypeOptions = { clobberPrefix: '' };
