type Component = (...call: unknown[]) => unknown;

const hint =
  'The code of this lecture fails when it is run. Only running it shows that, so the line is not known.';

/**
 * Wraps the compiled module of an `.mdx` lecture, so that what its code throws names the author's file:
 * Astro alone would name the page that was being made. `answer` makes of the message what is shown instead;
 * without one, the message is thrown.
 */
export function nameLecture(file: string, answer: (message: string) => unknown = stop) {
  return ({ default: Content }: { default: Component }) => ({
    // A proxy, because Astro knows the component by the symbols on it.
    default: new Proxy(Content, {
      apply(content, self, call) {
        try {
          return Reflect.apply(content, self, call);
        } catch (error) {
          return answer(`${file}  lecture-code  ${reasonOf(error)}\n    ${hint}`);
        }
      },
    }),
  });
}

/** While an author writes, a lecture whose code fails has a page without its text; the terminal says why. */
export function sayWhy(message: string): void {
  console.error(message);
}

/** The same for a lecture that can't even be compiled: its problems are in the report and in the panel. */
export function leaveOut(): { default: undefined } {
  return { default: undefined };
}

function stop(message: string): never {
  throw Object.assign(new Error(message), { stack: message });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
