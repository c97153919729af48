import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the tests makes beside other temporary folders: named after its process. */
const OURS = /^llm-notes-(?:test|e2e)-(\d+)(?:-\w{6})?$/;

/**
 * Makes a folder for all that a run of the tests writes and nobody needs afterwards, and says where screenshots of
 * failures go. What other runs have left that are over, killed or not, is removed.
 * @param {string} [temporary] for tests
 */
export function testFolders(temporary = tmpdir()) {
  for (const name of readdirSync(temporary)) {
    const [, pid] = OURS.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(temporary, name), { recursive: true, force: true });
  }
  return {
    scratch: mkdtempSync(join(temporary, `llm-notes-test-${process.pid}-`)),
    screenshots: join(temporary, `llm-notes-e2e-${process.pid}`),
  };
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
