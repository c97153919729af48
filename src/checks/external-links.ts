import pLimit from 'p-limit';
import type { Lecture, Place, Problem } from '../course/types.ts';

const AT_ONCE = 8;
const PATIENCE = 15_000;

/** What the owner of an address answered: its status, or why there was no answer. */
export type Answer = number | 'no such host' | 'no answer';

/**
 * Asks every outside address of a course once whether it is still there. Only this one rule needs the
 * network, and the answers of others change from day to day, so it runs when it is asked for.
 */
export async function checkExternalLinks(
  lectures: Lecture[],
  ask: (address: string) => Promise<Answer> = askOnce,
): Promise<Problem[]> {
  const uses = new Map<string, { file: string; place: Place }[]>();
  for (const { file, document } of lectures) {
    for (const { target, place } of document.links) {
      if (!/^(?:https?:)?\/\//i.test(target)) continue;
      const address = (target.startsWith('//') ? `https:${target}` : target).replace(/#.*/s, '');
      uses.set(address, [...(uses.get(address) ?? []), { file, place }]);
    }
  }
  const asked = await pLimit(AT_ONCE).map(uses, async ([address, places]) => {
    const problem = judge(address, await ask(address));
    return problem ? places.map((where) => ({ ...where, ...problem })) : [];
  });
  return asked.flat();
}

/** Gone is an error; an answer that only says "not you", "not now" or nothing at all is a warning. */
function judge(address: string, answer: Answer): Omit<Problem, 'file' | 'place'> | undefined {
  if (typeof answer === 'number' && answer < 400) return undefined;
  const isGone = answer === 404 || answer === 410 || answer === 'no such host';
  const said =
    typeof answer === 'number'
      ? `answers ${answer}`
      : answer === 'no such host'
        ? 'has no such host'
        : 'gives no answer';
  return {
    rule: 'external-link',
    severity: isGone ? 'error' : 'warning',
    message: `The address \`${address}\` ${said}.`,
    hint: isGone
      ? 'Look for its new place, or link to a copy in a web archive.'
      : 'Open it in a browser; it may only refuse to answer programs.',
  };
}

async function askOnce(address: string): Promise<Answer> {
  const request = async (method: string) => {
    const response = await fetch(address, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; link check)' },
    });
    await response.body?.cancel();
    return response.status;
  };
  try {
    const status = await request('HEAD');
    // Some servers know only GET.
    return status < 400 ? status : await request('GET');
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    return code === 'ENOTFOUND' ? 'no such host' : 'no answer';
  }
}
