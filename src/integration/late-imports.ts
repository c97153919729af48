import type { Plugin } from 'vite';

/**
 * `import()` as browsers have it, without the helper that Vite puts around each: with the list of what to preload it
 * would be a fifth of the script of every page. Styles of what is loaded late come by `elements/late-styles.ts`.
 */
export function lateImports(): Plugin {
  return {
    name: 'course:late-imports',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
