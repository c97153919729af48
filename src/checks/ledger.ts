import type { Lecture, Problem } from '../course/types.ts';
import { LEDGER_FILE, type Ledger } from '../ledger/ledger-file.ts';
import { endsGone } from '../ledger/old-addresses.ts';
import { publishedAnchors } from '../ledger/published-anchors.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { didYouMean } from '../syntax/nearest.ts';

/** What has once been published stays reachable: the ledger must know every address, and where it went. */
export function checkLedger({ map }: Publication, { course, hidden, ledger }: LoadedCourse): Problem[] {
  if (!ledger.exists) return [];
  const isDraft = ({ document }: Lecture) => document.frontmatter.draft === true;
  const published = course.lectures.filter((lecture) => !isDraft(lecture));
  const now = new Set(published.flatMap(publishedAnchors).map(({ address }) => address));
  // A lecture that goes back to its desk hasn't gone.
  const drafts = new Set([...hidden, ...course.lectures.filter(isDraft)].map(({ slug }) => slug));
  const problem = (line: number, rule: string, message: string, hint: string): Problem => ({
    file: LEDGER_FILE,
    place: { line, column: 1 },
    rule,
    severity: 'error',
    message,
    hint,
  });
  const mistakes = ledger.mistakes.map(({ line, text, reason }) =>
    problem(
      line,
      'links-file',
      `\`${text}\` ${reason}.`,
      'Keep one line for each address; after a merge, keep the later one.',
    ),
  );
  const lost = [...ledger.entries.values()].flatMap(({ address, line, state, ...entry }): Problem[] => {
    if (drafts.has(address.split('#')[0] as string)) return [];
    if (state === 'here' && !now.has(address)) {
      return [
        problem(
          line,
          'lost-address',
          `\`${address}\` was published and is no longer there.`,
          '`npm run links` finds out where it went, or asks you.',
        ),
      ];
    }
    const to = 'to' in entry ? entry.to : '';
    if (state !== 'moved' || map.old.has(address) || now.has(address) || endsGone(ledger, address)) return [];
    return [
      problem(
        line,
        'lost-address',
        `\`${address}\` moved to \`${to}\`, which leads nowhere.`,
        didYouMean(to, now, 'Write where it is now, or `gone`.'),
      ),
    ];
  });
  return [...mistakes, ...lost, ...unrecorded(ledger, now)];
}

/** New addresses are the author's daily work: one warning for all of them. */
function unrecorded({ entries }: Ledger, now: Set<string>): Problem[] {
  const missing = [...now].filter((address) => entries.get(address)?.state !== 'here');
  if (missing.length === 0) return [];
  return [
    {
      file: LEDGER_FILE,
      place: 'unknown',
      rule: 'unrecorded-address',
      severity: 'warning',
      message: `${missing.length} ${missing.length === 1 ? 'address is' : 'addresses are'} not recorded yet, such as \`${missing[0]}\`.`,
      hint: 'Before you publish, `npm run links` records them, so that links to them never break.',
    },
  ];
}
