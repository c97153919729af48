import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, likeness } from '../../../src/ledger/fingerprint.ts';
import { formatLedger, LEDGER_FILE, parseLedger, readLedger } from '../../../src/ledger/ledger-file.ts';
import { oldAddresses } from '../../../src/ledger/old-addresses.ts';
import { updateLedger } from '../../../src/ledger/update-ledger.ts';
import { loadCourse } from '../../../src/read/load-course.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/old-links');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function links(texts: Record<string, string> = {}) {
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  const { course, hidden, ledger } = await loadCourse(folder);
  const update = updateLedger(ledger, course.lectures, hidden);
  await writeFile(join(folder, LEDGER_FILE), update.text);
  return update;
}

describe('the ledger', () => {
  it('knows renamed, moved, removed and renumbered parts again', async () => {
    await cp(join(fixtures, 'before'), folder, { recursive: true });
    expect((await links()).added).toHaveLength(15);
    for (const name of await readdir(folder)) if (name.endsWith('.md')) await rm(join(folder, name));
    await cp(join(fixtures, 'after'), folder, { recursive: true });
    const { moved, gone, unclear } = await links();
    expect(moved).toEqual([
      { from: 'heat', to: 'warmth' },
      { from: 'light#mirrors', to: 'sound#looking-glasses' },
      { from: 'light#what-light-is', to: 'light#waves-without-water' },
      { from: 'rainbows#the-second-bow', to: 'light#double-rainbows' },
    ]);
    expect(gone).toEqual(['light#lenses', 'rainbows', 'rainbows#pots-of-gold']);
    expect(unclear).toEqual([]);
  });

  it('keeps what its author wrote into it, above the same line', async () => {
    await cp(join(fixtures, 'before'), folder, { recursive: true });
    const { text } = await links();
    const [, second = ''] = text.split('\n').filter((line) => line && !line.startsWith('#'));
    const commented = text.replace(second, `# Asked for by the library.\n# Two lines.\n${second}`);
    await writeFile(join(folder, LEDGER_FILE), `${commented}# The end.\n`);
    expect((await links({ '00-new.md': '# A lecture\n\nBefore all others.\n' })).text).toContain(
      `# Asked for by the library.\n# Two lines.\n${second}\n`,
    );
    expect((await links()).text).toMatch(/\n# The end\.\n$/);
  });

  it('is never written anew where it is there and can not be read', async () => {
    await cp(join(fixtures, 'before'), folder, { recursive: true });
    await mkdir(join(folder, LEDGER_FILE));
    await expect(readLedger(folder)).rejects.toThrow('EISDIR');
  });

  it('is written the same a second time', async () => {
    await cp(join(fixtures, 'before'), folder, { recursive: true });
    const first = await links();
    const second = await links();
    expect(second.text).toBe(first.text);
    expect(second.added).toEqual([]);
  });

  it('gives two equal headings their ids whatever stands above them', async () => {
    const [one, two, three] = [
      'Rivers carry water down to the sea.',
      'Clouds carry it back over the land.',
      'Wells bring up what has sunk.',
    ];
    const lecture = (...texts: (string | undefined)[]) =>
      `# Water\n\nText.\n${texts.map((text) => `\n## Summary\n\n${text}\n`).join('')}`;
    const ids = async () => {
      const [first] = (await loadCourse(folder)).course.lectures;
      return first?.document.records
        .filter(({ heading }) => heading === 'Summary')
        .map(({ id, text }) => `${id}: ${text}`);
    };
    await links({ '01-water.md': lecture(one, two) });
    await writeFile(join(folder, '01-water.md'), lecture(three, two, one));
    expect(await ids()).toEqual([`summary-2: ${three}`, `summary-1: ${two}`, `summary: ${one}`]);
    await writeFile(join(folder, '01-water.md'), lecture(two));
    expect(await ids()).toEqual([`summary-1: ${two}`]);
  });

  it('never guesses between two close candidates, and takes the author’s word', async () => {
    const text = 'A mirror throws light back at the angle at which it came.';
    await links({ '01-light.md': `# Light\n\nText.\n\n## Mirrors\n\n${text}\n` });
    const twins = `# Light\n\nText.\n\n## Looking glasses\n\n${text}\n\n## Reflection\n\n${text}\n`;
    const { unclear, moved, text: ledger } = await links({ '01-light.md': twins });
    expect(moved).toEqual([]);
    expect(
      unclear.map(({ entry, candidates }) => [entry.address, ...candidates.map(({ address }) => address)]),
    ).toEqual([['light#mirrors', 'light#looking-glasses', 'light#reflection']]);
    await links({
      [LEDGER_FILE]: ledger.replace(/^light#mirrors .*$/m, 'light#mirrors  moved to  light#reflection'),
    });
    expect(parseLedger((await links()).text).entries.get('light#mirrors')).toMatchObject({
      state: 'moved',
      to: 'light#reflection',
    });
  });

  it('follows a heading that is renamed twice, and back', async () => {
    const text = 'A mirror throws light back at the angle at which it came.';
    for (const name of ['Mirrors', 'Looking glasses', 'Reflection', 'Mirrors'])
      await links({ '01-light.md': `# Light\n\nText.\n\n## ${name}\n\n${text}\n` });
    const { course, ledger } = await loadCourse(folder);
    const old = oldAddresses(ledger, course.lectures);
    expect([...old].map(([from, { place }]) => `${from} ${place.lecture.slug}#${place.fragment}`)).toEqual([
      'light#looking-glasses light#mirrors',
      'light#reflection light#mirrors',
    ]);
  });

  it('says where a section went whose heading another has taken', async () => {
    const text = 'A mirror throws light back at the angle at which it came.';
    const other = 'Lenses bend rays together, so that they meet behind the glass.';
    await links({ '01-light.md': `# Light\n\nText.\n\n## Mirrors\n\n${text}\n` });
    const { taken, moved } = await links({
      '01-light.md': `# Light\n\nText.\n\n## Mirrors\n\n${other}\n\n## Reflection\n\n${text}\n`,
    });
    expect(moved).toEqual([]);
    expect(taken.map(({ address, former }) => `${address} ${former.address}`)).toEqual([
      'light#mirrors light#reflection',
    ]);
  });

  it('follows the sections of a lecture that is split in two, and asks about the lecture', async () => {
    const [a, b, c, d] = [
      'Rays run straight',
      'Mirrors turn them',
      'Prisms part colours',
      'Rainbows show them',
    ].map(
      (words, index) => `## Part ${index}\n\n${words} in ways of their own, number ${index} of these.\n\n`,
    );
    await links({ '01-light.md': `# Light\n\n${a}${b}${c}${d}` });
    await rm(join(folder, '01-light.md'));
    const { moved, gone, unclear } = await links({
      '01-rays.md': `# Rays\n\n${a}${b}`,
      '02-colours.md': `# Colours\n\n${c}${d}`,
    });
    expect(gone).toEqual([]);
    expect(moved.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'light#part-0 rays#part-0',
      'light#part-1 rays#part-1',
      'light#part-2 colours#part-2',
      'light#part-3 colours#part-3',
    ]);
    expect(
      unclear.map(({ entry, candidates }) => [entry.address, ...candidates.map(({ address }) => address)]),
    ).toEqual([['light', 'rays', 'colours']]);
  });

  it('leads to the note about a section that went when its lecture was renamed and renumbered', async () => {
    const lecture = (title: string, more: string) =>
      `# ${title}\n\nHeat is motion of many small parts.\n\n## Ice\n\nIce melts at zero degrees when heat flows in.\n${more}`;
    await links({ '02-heat.md': lecture('Heat', '\n## Phlogiston\n\nNobody believes it.\n') });
    await rm(join(folder, '02-heat.md'));
    const { moved, gone } = await links({ '03-warmth.md': lecture('Warmth', '') });
    expect({ moved, gone }).toEqual({
      moved: [{ from: 'heat', to: 'warmth' }],
      gone: ['warmth#phlogiston'],
    });
    const { course, ledger } = await loadCourse(folder);
    const old = oldAddresses(ledger, course.lectures);
    expect(old.get('warmth#phlogiston')?.place).toMatchObject({ isGone: true });
    expect(old.get('heat')?.place.lecture.slug).toBe('warmth');
  });

  it('keeps a line whose text has changed by a word', async () => {
    const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const first = await links({ '01-light.md': `# Light\n\n${text}\n` });
    const second = await links({ '01-light.md': `# Light\n\n${text} more\n` });
    expect(second.text).toBe(first.text);
  });

  it('reads what two branches made of it, once their lines are put together', async () => {
    const line = 'light#mirrors  section';
    const merged = parseLedger(
      `light#mirrors  moved to  light#glasses\n${line}  abc  Mirrors\n${line}  abd  Mirrors\nlight#rays  section  x\nlight#rays  gone\n`,
    );
    expect(merged.mistakes).toEqual([]);
    expect([...merged.entries.values()].map(({ address, state }) => `${address} ${state}`)).toEqual([
      'light#mirrors moved',
      'light#rays gone',
    ]);
    expect(parseLedger('a  moved to  b\na  gone\n').mistakes.map(({ line }) => line)).toEqual([2]);
  });

  it('keeps what a draft has published before', async () => {
    await links({ '01-light.md': '# Light\n\nText.\n\n## Mirrors\n\nText.\n' });
    const { gone, moved, text } = await links({
      '01-light.md': '---\ndraft: true\n---\n\n# Light\n\nText.\n',
    });
    expect({ gone, moved }).toEqual({ gone: [], moved: [] });
    expect(text).toContain('light#mirrors  section');
  });

  it('takes an address back that lives again', async () => {
    await links({ '01-light.md': '# Light\n\nText.\n\n## Mirrors\n\nA mirror.\n' });
    await links({ '01-light.md': '# Light\n\nText.\n' });
    await links({ '01-light.md': '# Light\n\nText.\n\n## Mirrors\n\nOther words.\n' });
    const { course, ledger } = await loadCourse(folder);
    expect(course.lectures).toHaveLength(1);
    expect(ledger.entries.get('light#mirrors')).toMatchObject({ state: 'here' });
  });
});

describe('a ledger’s lines', () => {
  it('are sorted, and read back as they were written', () => {
    const text = formatLedger(
      parseLedger(
        'b#x  gone  Some more\r\nb  lecture  abc  Some words\na  moved b\n\n# note\na#y\tmoved to\tb#y\n',
      ).entries.values(),
    );
    expect(text.split('\n').filter((line) => !line.startsWith('#') && line)).toEqual([
      'a  moved to  b',
      'a#y  moved to  b#y',
      'b  lecture  abc  Some words',
      'b#x  gone  Some more',
    ]);
    expect(formatLedger(parseLedger(text).entries.values())).toBe(text);
  });

  it('that say nothing known are kept apart', () => {
    expect(parseLedger('a  nonsense\na b  gone\na  moved to  a\n').mistakes.map(({ line }) => line)).toEqual([
      1, 2, 3,
    ]);
  });
});

describe('a fingerprint', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`);

  it.each([20, 60, 200])('of %i words is known again with a fifth of them replaced', (count) => {
    let missed = 0;
    for (let round = 0; round < 200; round++) {
      const text = words.slice(round, round + count);
      const changed = text.map((word, index) =>
        (index * 7 + round) % 5 === 0 ? `new${index}x${round}` : word,
      );
      if (likeness(fingerprint(text.join(' ')), fingerprint(changed.join(' '))) < 0.5) missed++;
    }
    expect(missed).toBeLessThanOrEqual(4);
  });

  it('of other words is not', () => {
    for (let round = 0; round < 100; round++) {
      const one = words.slice(round, round + 60).join(' ');
      const other = words.slice(round + 60, round + 120).join(' ');
      expect(likeness(fingerprint(one), fingerprint(other))).toBeLessThan(0.2);
    }
  });

  it('of nothing is like nothing', () => {
    expect(fingerprint(' … ')).toBe('');
    expect(likeness('', '')).toBe(0);
  });
});
