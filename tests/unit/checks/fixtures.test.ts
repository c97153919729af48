import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedProblems, problemsOf, withFixture, written } from './fixture.ts';

// Each file (or folder) in `bad/` carries what is wrong with it; its twin in `good/` has the same name.
const fixtures = join(import.meta.dirname, '../../fixtures/checks');
const bad = readdirSync(join(fixtures, 'bad'));
const good = readdirSync(join(fixtures, 'good'));

describe('a bad lecture', () => {
  it.each(bad)('%s: has exactly the problems it says', async (name) => {
    await withFixture(join(fixtures, 'bad', name), async (folder) => {
      const expected = await expectedProblems(folder);
      expect(expected).not.toEqual([]);
      expect((await problemsOf(folder)).map(written).sort()).toEqual(expected);
    });
  });

  it('has a twin without a problem', () => expect(good).toEqual(bad));

  it('comes in at least 40 kinds', () => expect(bad.length).toBeGreaterThanOrEqual(40));
});

describe('its valid twin', () => {
  it.each(good)('%s: has no problem', async (name) => {
    await withFixture(join(fixtures, 'good', name), async (folder) => {
      expect((await problemsOf(folder)).map(written)).toEqual([]);
    });
  });
});
