/**
 * A search over an index that may be of an older version than what the host has by now: where a file of it can't be
 * had any longer, the index is opened anew and asked once more. `open` is told how often it was opened before.
 */
export function renewedSearch<Asked extends unknown[], Answer>(
  open: (times: number) => (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  let times = 0;
  let index = { search: open(times), hasAnswered: false };

  return async function ask(...asked) {
    const own = index;
    try {
      const answer = await own.search(...asked);
      own.hasAnswered = true;
      return answer;
    } catch (error) {
      // Others may have found it old before.
      if (index === own) index = { search: open(++times), hasAnswered: false };
      // One that has never answered isn't old: there is no line, or no index.
      if (!own.hasAnswered) throw error;
      return ask(...asked);
    }
  };
}
