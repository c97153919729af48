import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Output, runNode } from '../../../src/commands/run-program.mjs';
import { runRound } from '../../../src/commands/run-round.mjs';

/** Channels that keep what is written to them, in one list. */
function listened(): { said: string[]; ours: Output } {
  const said: string[] = [];
  const listen = (channel: string) => (chunk: string | Uint8Array) => void said.push(`${channel} ${chunk}`);
  return { said, ours: { out: listen('out'), err: listen('err') } };
}

it('runs jobs at the same time, and prints as if they ran one after the other', async () => {
  const { said, ours } = listened();
  const ends: (() => void)[] = [];
  const job = (name: string) => async (output: Output | undefined) => {
    (output ?? ours).out(`${name} begins`);
    (output ?? ours).err(`${name} warns`);
    await new Promise<void>((end) => ends.push(end));
    (output ?? ours).out(`${name} ends`);
    return name;
  };
  const [a, b, c] = ['a', 'b', 'c'].map((name) =>
    ['out', 'err', 'out'].map((channel, at) => `${channel} ${name} ${['begins', 'warns', 'ends'][at]}`),
  ) as [string[], string[], string[]];
  const round = runRound(['a', 'b', 'c'].map(job), ours);
  expect(ends).toHaveLength(3);
  expect(said).toEqual(a.slice(0, 2));

  // The last to print is the first to end.
  ends[2]?.();
  await new Promise(setImmediate);
  expect(said).toEqual(a.slice(0, 2));

  // Whose turn it is prints at once.
  ends[0]?.();
  await vi.waitFor(() => expect(said).toEqual([...a, ...b.slice(0, 2)]));
  ends[1]?.();
  expect(await round).toEqual(['a', 'b', 'c']);
  expect(said).toEqual([...a, ...b, ...c]);
});

it('ends with a job that can not be run', async () => {
  const { ours } = listened();
  const lost = async () => {
    throw new Error('no such program');
  };
  await expect(runRound([async () => 1, lost, async () => 3], ours)).rejects.toThrow('no such program');
});

it('is told what a program prints, and by which channel', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'round-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'program.mjs');
  writeFileSync(program, "console.log('done');\nconsole.error('not well');\nprocess.exitCode = 3;\n");
  const { said, ours } = listened();
  expect(await runNode(program, [], ours)).toBe(3);
  expect(said.sort()).toEqual(['err not well\n', 'out done\n']);
});

it('waits for nothing that a program which was ended leaves behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'round-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `import { spawn } from 'node:child_process';
     const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
     console.log(left.pid);
     setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);`,
  );
  const { said, ours } = listened();
  expect(await runNode(program, [], ours)).toBe(128 + 9);
  process.kill(Number(/\d+/.exec(said.join())?.[0]));
});
