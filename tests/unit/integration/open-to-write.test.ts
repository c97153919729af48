import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openToWrite } from '../../../src/integration/dev-server.ts';
import { openSite, type Site } from '../../../src/site/open-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'writing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** All that pages, checks and search have of a course. */
const shown = ({ publication, problems, remarks, html }: Site) => ({
  pages: publication.course.lectures.map((lecture) => [lecture, html(lecture)]),
  problems,
  remarks,
});

test('a course that is read again while it is written is what a first reading finds', async () => {
  mkdirSync(join(folder, 'more'));
  write('course.yml', 'title: Writing\nsite: https://example.org\n');
  write('links.txt', 'one#summary section here 1111\none#summary-1 section here 2222\n');
  write('01-one.md', '# One\n\nText.[^a]\n\n## Summary\n\nA\n\n## Summary\n\nB\n\n[^a]: A note.\n');
  write('02-two.md', '# Two\n\n> [!NOTE]\n> See [](01-one.md#summary).\n\n![](nowhere.png)\n');
  write('more/03-three.mdx', '# Three\n\nOf {6 * 7}.[^1]\n\n[^1]: Seven.\n');
  const changes = [
    () => write('02-two.md', '# Two\n\nSee [](01-one.md#part), [[Three]].\n'),
    () => write('01-one.md', '# Number one\n\n## Summary\n\nB\n\n## Part\n\n## Summary\n\nA\n\n## Summary\n'),
    () => write('course.yml', 'title: Schreiben\nlanguage: de\nwords:\n  note: Merke\n'),
    () => rmSync(join(folder, 'more/03-three.mdx')),
    () => write('course.yml', 'title: Writing\n'),
  ];
  await openToWrite(folder, '/');
  for (const change of changes) {
    change();
    const again = shown(await openToWrite(folder, '/'));
    expect(again).toEqual(shown(await openSite(folder, '/', { drafts: true })));
  }
});
