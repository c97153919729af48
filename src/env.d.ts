/// <reference types="astro/client" />

declare module 'virtual:mdx-lectures' {
  /** Compiled `.mdx` lectures, by their path in the content folder. */
  const lectures: Record<
    string,
    () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
  export default lectures;
}
