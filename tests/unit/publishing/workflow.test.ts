import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostHeaders } from '../../../src/integration/host-headers.ts';
import { cacheFolder } from '../../../src/read/content-folder.ts';

const workflows = readdirSync('.github/workflows').map((name) =>
  readFileSync(join('.github/workflows', name), 'utf8'),
);

test("is a workflow to GitHub's own parser", async () => {
  for (const content of workflows) expect(await faultsOf(content)).toEqual([]);
  const [good = ''] = workflows;
  expect(await faultsOf(good.replace('pages: read', 'pages: reed'))).not.toEqual([]);
  expect(await faultsOf(good.replace('needs: test', 'needs: tests'))).not.toEqual([]);
  expect(await faultsOf(good.replace('steps.pages', 'stepz.pages'))).not.toEqual([]);
});

test('pins every action to a commit, with its version beside it', () => {
  const uses = workflows.flatMap((text) => text.match(/uses:.*/g) ?? []);
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('writes nothing of an event into a command, and grants each job no more than it needs', () => {
  for (const text of workflows) {
    const { permissions, jobs } = parse(text) as {
      permissions: object;
      jobs: Record<string, { permissions?: object; steps: { run?: string }[] }>;
    };
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([
      undefined,
      { contents: 'read', pages: 'read' },
      { pages: 'write', 'id-token': 'write' },
    ]);
    for (const { steps } of Object.values(jobs)) {
      for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    }
  }
});

test('installs with the command that leaves any good lockfile as it is, or lets `npm test` do it', () => {
  const runs = workflows.flatMap((text) => text.match(/run: npm (?:ci|i|install)\b.*/g) ?? []);
  expect(runs).toEqual(['run: npm install --no-save']);
});

test('keeps what is costly to make between two builds, where the build looks for it', () => {
  const kept = workflows.flatMap((text) => text.match(/(?<=^ +path: )node_modules.*$/gm) ?? []);
  expect(kept.map((path) => resolve(path))).toEqual([cacheFolder()]);
});

test('no file gets two rules for its caching, which hosts would join into one', () => {
  const rules = hostHeaders('/notes/').trim().split('\n\n');
  const cached = rules.filter((rule) => rule.includes('Cache-Control'));
  expect(cached.map((rule) => rule.split('\n')[0])).toEqual([
    '/notes/_astro/*',
    '/notes/_figures/*',
    '/notes/_pictures/*',
    '/notes/drawings/*',
    '/notes/styles/*',
  ]);
  expect(rules[0]).toMatch(
    /^\/notes\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; form-action 'self'\n/,
  );
});

async function faultsOf(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'publish.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(String);
}
