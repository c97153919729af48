import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import markdown from 'markdown-it';
import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';

export default function (config) {
  config.setLibrary(
    'md',
    markdown({ html: true, linkify: true, typographer: true }).use(anchor).use(footnote),
  );
  config.addPlugin(highlight);
  // As for a course with pictures, which the others are ready for as they are.
  config.addPlugin(eleventyImageTransformPlugin, {
    formats: ['webp'],
    outputDir: './dist/img/',
    urlPath: '/img/',
  });
  config.addPassthroughCopy({ public: '/' });
  config.addGlobalData('layout', 'base.njk');
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.filePathStem}/`,
  );
  config.addCollection('byPart', (api) =>
    Object.groupBy(
      api
        .getFilteredByGlob('content/**/*.md')
        .sort((one, other) => one.data.order - other.data.order)
        .map(({ url, data, filePathStem }) => ({ url, title: data.title, part: partOf(filePathStem) })),
      ({ part }) => part,
    ),
  );
  config.addFilter('part', partOf);
  return {
    dir: { input: 'content', output: 'dist', includes: '../_includes' },
    markdownTemplateEngine: false,
  };
}

const partOf = (path) => path.split('/')[1];
