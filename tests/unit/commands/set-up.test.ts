import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../../src/commands/set-up.mjs';

const manifest = { devDependencies: { astro: '7.3.5', sirv: '3.0.2' } };
const wanted = {
  '': manifest,
  'node_modules/astro': { version: '7.3.5' },
  'node_modules/sirv': { version: '3.0.2' },
  'node_modules/for-another-machine': { version: '1.0.0', optional: true },
};
const installed = {
  'node_modules/astro': { version: '7.3.5' },
  'node_modules/sirv': { version: '3.0.2' },
};

describe('what an install would bring', () => {
  it('finds nothing missing after an install, whatever is only for other machines', () => {
    expect(missingPackages({ manifest, wanted, installed })).toEqual([]);
  });

  it('misses everything on a fresh clone', () => {
    expect(missingPackages({ manifest, wanted })).not.toEqual([]);
  });

  it('names a package that is not there or has another version', () => {
    const older = { 'node_modules/astro': { version: '7.3.4' } };
    expect(missingPackages({ manifest, wanted, installed: older })).toEqual([
      'node_modules/astro',
      'node_modules/sirv',
    ]);
  });

  it('notices a dependency that was written into package.json only', () => {
    const longer = { devDependencies: { ...manifest.devDependencies, unified: '11.0.5' } };
    expect(missingPackages({ manifest: longer, wanted, installed })).toEqual(['package-lock.json']);
  });

  it('misses the lockfile itself', () => {
    expect(missingPackages({ manifest, installed })).toEqual(['package-lock.json']);
  });

  it('does not mind another order of the same dependencies', () => {
    const turned = { devDependencies: { sirv: '3.0.2', astro: '7.3.5' } };
    expect(missingPackages({ manifest: turned, wanted, installed })).toEqual([]);
  });
});
