let turn = 0;
for (const name of ['click', 'keydown', 'pagehide']) addEventListener(name, () => turn++, true);

/**
 * Tells, of what the reader asks for now, whether it is still wanted when it can be had: not after another press or
 * key, nor once the page was left.
 */
export function intent(): () => boolean {
  const asked = turn;
  return () => turn === asked;
}
