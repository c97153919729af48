import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openToWrite } from '../../../src/integration/dev-server.ts';
import { WrittenCourse } from '../../../src/integration/written-course.ts';
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

test('a course that was never rendered is there at a look, a lecture when it is asked for, and all when the rest is rendered', async () => {
  const course = mkdtempSync(join(folder, 'long-'));
  vi.stubEnv('COURSE_CACHE', join(folder, 'cache'));
  try {
    writeFileSync(join(course, '01-one.md'), '---\ntitle: Number one\n---\n\nSee [](02-two.md#part).\n');
    writeFileSync(join(course, '02-two.md'), '# The *second* `one` #\n\n## Part\n\nText.\n');
    writeFileSync(
      join(course, '3.md'),
      'A [title](#nowhere) below:\n\n# Three & more\n\nSee [[The second one]].\n',
    );
    const written = new WrittenCourse(course, '/', 0);
    const looked = await written.open();
    expect(written.waiting).toEqual(['01-one.md', '02-two.md', '3.md']);
    const names = ({ publication }: Site) =>
      publication.course.lectures.map(({ slug, title }) => [slug, title]);

    expect(await written.render('01-one.md')).toBe(true);
    expect(await written.render('01-one.md')).toBe(false);
    const [one] = (await written.open()).publication.course.lectures;
    expect(one?.document.links).toHaveLength(1);
    // What is to be linked to isn't known yet, so no link to it is wrong.
    expect((await written.open()).problems.filter(({ file }) => file === '01-one.md')).toEqual([]);

    for (const file of written.waiting) await written.render(file);
    const whole = await written.open();
    expect(written.waiting).toEqual([]);
    const fresh = await openSite(course, '/', { drafts: true });
    expect(shown(whole)).toEqual(shown(fresh));
    expect(names(looked)).toEqual(names(fresh));
  } finally {
    vi.unstubAllEnvs();
  }
});
