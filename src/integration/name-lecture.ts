type Component = (...call: unknown[]) => unknown;

const hint =
  'The code of this lecture fails when it is run. Only running it shows that, so the line is not known.';

/**
 * Wraps the compiled module of an `.mdx` lecture, so that what its code throws names the author's file.
 * Astro alone would name the page that was being made.
 */
export function nameLecture(file: string) {
  return ({ default: Content }: { default: Component }) => ({
    // A proxy, because Astro knows the component by the symbols on it.
    default: new Proxy(Content, {
      apply(content, self, call) {
        try {
          return Reflect.apply(content, self, call);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          const message = `${file}  lecture-code  ${reason}\n    ${hint}`;
          throw Object.assign(new Error(message), { stack: message });
        }
      },
    }),
  });
}
