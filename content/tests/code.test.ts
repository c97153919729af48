import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeBlocks, lectureFiles } from './read-code.ts';

const runner = fileURLToPath(new URL('run-blocks.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const isOutput = ({ title }: { title: string | undefined }) => title === 'Output';

/** Runs with `-I -S`: only Python itself, so that a reader needs to install nothing. */
function run(sources: string[]): string[] {
  const input = JSON.stringify(sources);
  return JSON.parse(execFileSync('python3', ['-I', '-S', runner], { input, encoding: 'utf8' }));
}

describe.each(lectureFiles)('code in %s', (file) => {
  const blocks = codeBlocks(file);
  const programs = blocks.filter(({ language }) => language === 'python');

  // Where there is no Python this is reported as skipped, not as passed.
  it.skipIf(!hasPython)('runs from top to bottom and prints what stands below it', () => {
    expect(programs.length).toBeGreaterThan(0);
    const printed = run(programs.map(({ text }) => text));
    const found = programs.map(({ line }, index) => ({ line, prints: printed[index]?.trimEnd() }));
    const promised = programs.map((program) => {
      const next = blocks[blocks.indexOf(program) + 1];
      return { line: program.line, prints: next && isOutput(next) ? next.text.trimEnd() : '' };
    });
    expect(found).toEqual(promised);
  });

  it('has an output only right after a program', () => {
    const stray = blocks.filter(
      (block, index) => isOutput(block) && blocks[index - 1]?.language !== 'python',
    );
    expect(stray).toEqual([]);
  });

  it('has JSON that can be read', () => {
    for (const { text } of blocks.filter(({ language }) => language === 'json')) JSON.parse(text);
  });
});
