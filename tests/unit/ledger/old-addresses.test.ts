import { describe, expect, it } from 'vitest';
import { givenAliases } from '../../../src/course/aliases.ts';
import type { Lecture } from '../../../src/course/types.ts';
import { formerSlugs } from '../../../src/ledger/former-slugs.ts';
import { formatLedger, parseLedger } from '../../../src/ledger/ledger-file.ts';
import { oldAddresses } from '../../../src/ledger/old-addresses.ts';
import { goneLectures } from '../../../src/publish/gone-lectures.ts';

const lecture = (slug: string, ids: string[], aliases?: unknown): Lecture =>
  ({
    slug,
    file: `${slug}.md`,
    title: slug,
    number: 1,
    document: {
      frontmatter: { aliases },
      headings: ids.map((id) => ({ depth: 2, id, text: id, place: { line: 1, column: 1 } })),
      numbered: [],
      footnotes: [],
      references: [],
      anchors: [],
      records: [],
    },
  }) as unknown as Lecture;

const lectures = [
  lecture('light', ['colours', 'rays'], ['/optics/', 'old/light.html']),
  lecture('sound', ['pitch']),
];
const leadsTo = (ledger: string) =>
  Object.fromEntries(
    [...oldAddresses(parseLedger(ledger), lectures)].map(([address, { place }]) => [
      address,
      `${place.lecture.slug}#${place.fragment}${place.isGone ? ' (gone)' : ''}`,
    ]),
  );

describe('an old address', () => {
  it('is followed through every move to its end', () => {
    const ledger = 'light#a  moved to  light#b\nlight#b  moved to  sound#pitch\nlight#c  gone\n';
    expect(leadsTo(ledger)).toMatchObject({
      'light#a': 'sound#pitch',
      'light#b': 'sound#pitch',
      'light#c': 'light# (gone)',
    });
  });

  it('goes along with its lecture', () => {
    const ledger = 'rays  moved to  optik\noptik  moved to  light\noptik#x  moved to  optik#colours\n';
    expect(leadsTo(ledger)).toMatchObject({ rays: 'light#', optik: 'light#', 'optik#x': 'light#colours' });
  });

  it('that runs in a circle or ends nowhere leads nowhere', () => {
    const ledger =
      'light#a  moved to  light#b\nlight#b  moved to  light#a\nlight#c  moved to  light#nothing\nx  gone\n';
    const found = leadsTo(ledger);
    for (const address of ['light#a', 'light#b', 'light#c', 'x']) expect(found).not.toHaveProperty([address]);
  });

  it('of a lecture that was taken out still has a page, under every name it had', () => {
    const ledger = parseLedger(
      'a  moved to  b\nb  gone  About rays\nc/old-d  gone\nb#x  moved to  light#rays\nb#y  gone\nlight  gone\nlight#z  moved to  b#y\n',
    );
    expect(Object.fromEntries(goneLectures(ledger, lectures))).toEqual({
      a: 'About rays',
      b: 'About rays',
      'c/old-d': 'Old d',
    });
    const places = leadsTo(formatLedger(ledger.entries.values()));
    expect(places).toMatchObject({ 'b#x': 'light#rays', 'light#z': 'light# (gone)' });
    expect(places).not.toHaveProperty(['b#y']);
  });

  it('may come from the aliases that other tools know', () => {
    const old = oldAddresses(parseLedger(''), lectures, givenAliases(lectures, []));
    expect(formerSlugs(old, lectures).map(({ slug }) => slug)).toEqual(['optics', 'old/light']);
  });

  it('has its alias and no longer a page that says it is gone', () => {
    const ledger = parseLedger('optics  gone  Optics\n');
    const old = oldAddresses(ledger, lectures, givenAliases(lectures, []));
    expect(goneLectures(ledger, lectures).has('optics')).toBe(true);
    expect(goneLectures(ledger, lectures, old).has('optics')).toBe(false);
    expect(formerSlugs(old, lectures).map(({ slug }) => slug)).toContain('optics');
  });
});
