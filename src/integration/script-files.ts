import type { Plugin } from 'vite';

/**
 * Which modules share a file: on a slow line each file is a request more before the first answer. All that search
 * loads is one; so are the few lines that several parts of the site use, each of which would be a file by itself.
 *
 * `import()` stays as browsers have it, without the helper that Vite puts around each: with the list of what to preload
 * it would be a fifth of the script of every page. Styles of what is loaded late come by `elements/late-styles.ts`.
 */
export function scriptFiles(): Plugin {
  return {
    name: 'course:script-files',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
    // A page is read without its script, which comes after the styles and typefaces that it is read in.
    transform: (code, id) =>
      id.endsWith('/astro/dist/runtime/server/render/script.js')
        ? code.replace('<script type="module" src=', '<script type="module" fetchpriority="low" src=')
        : undefined,
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { rolldownOptions: { preserveEntrySignatures: false, output } } }
        : undefined,
  };
}

const inSearch =
  'search/.*|elements/(?:course-search|search-source|index-source|search-results|bounded-question|renewed-search|option-list|typed-formulas)';
// The words that a module says have its name in theirs.
const search = new RegExp(`/src/(?:${inSearch}|lib/plain-digits)\\.ts$`);
const shared =
  /\/src\/(?:elements\/(?:answer-memory|make-element|late-styles|recent-searches)|words\/fill)\.ts$|\/styles\/formulas\.css/;
/** What goes along with a reader who has begun, and the little that other parts use of it. */
const begun =
  /\/src\/(?:elements\/(?:once-begun|keep-offline|reading-place|offline-(?:worker|choice)|move-focus|reading-memory|restored-page)|offline\/metered)\.ts$/;

const output = {
  codeSplitting: {
    // What a page loads at once stays in its own file, though search uses it too.
    includeDependenciesRecursively: false,
    groups: [
      { name: 'search', test: (id: string) => search.test(decodeURIComponent(id)) },
      { name: 'shared', test: shared },
      { name: 'begun', test: begun },
    ],
  },
};
