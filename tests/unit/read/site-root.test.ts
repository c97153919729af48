import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPicture } from '../../../src/publish/find-picture.ts';
import { linkMap } from '../../../src/read/link-map.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { resolveTarget } from '../../../src/read/resolve-target.ts';
import { content } from './content.ts';

async function project() {
  const { course, files } = await loadCourse(
    await content({
      'README.md': '# Read me',
      'src/guide/essentials/first.md': '# First\n\n## Start',
      'src/guide/second.md': '# Second',
      'src/public/logo.png': '',
      'src/data/words.csv': 'a',
      'book/chapters/one.md': '# One',
      'book/images/rl.png': '',
      'static/top.png': '',
    }),
  );
  return { map: linkMap(course, files, []), lectures: course.lectures };
}

it('a path from the root of a site is found where a folder of the content is that root', async () => {
  const { map, lectures } = await project();
  const from = lectures.find(({ file }) => file.endsWith('second.md'));
  if (!from) throw new Error('no lecture');
  const first = lectures.find(({ file }) => file.endsWith('first.md'));
  for (const link of [
    '/guide/essentials/first#start',
    '/guide/essentials/first.html#start',
    '@/guide/essentials/first.md#start',
  ])
    expect(resolveTarget(map, from, link), link).toEqual({
      kind: 'section',
      lecture: first,
      fragment: 'start',
    });
  expect(resolveTarget(map, from, '/data/words.csv')).toMatchObject({ path: 'src/data/words.csv' });
  expect(resolveTarget(map, from, '/guide/none')).toMatchObject({ rule: 'missing-link' });
});

it('an address that begins with the place of its own site leads there, also from the way up', async () => {
  const { map, lectures } = await project();
  const from = lectures.find(({ file }) => file.endsWith('second.md'));
  if (!from) throw new Error('no lecture');
  for (const link of ['/course/guide/essentials/first/', '../course/guide/essentials/first/#start'])
    expect(resolveTarget(map, from, link), link).toMatchObject({ lecture: { title: 'First' } });
  for (const link of ['../course/first/', '../../none/guide/third'])
    expect(resolveTarget(map, from, link), link).toMatchObject({ kind: 'broken' });
});

it.each([
  ['src/guide/second.md', '/logo.png', 'src/public/logo.png'],
  ['src/guide/second.md', '/top.png', 'static/top.png'],
  ['book/chapters/one.md', 'images/rl.png', 'book/images/rl.png'],
])('in %s the picture %s is %s', async (file, source, path) => {
  const { map } = await project();
  expect(findPicture(map, file, source)).toEqual({ kind: 'content', path });
});

it('a picture lies in the static folder that a tool keeps beside the content', async () => {
  const folder = await content({
    'docs/guide/a.md': '# A\n\n![x](/img/x.png) ![y](/y.png)',
    'website/static/img/x.png': '',
    'static/y.png': '',
  });
  const { course, files } = await loadCourse(join(folder, 'docs'));
  const map = linkMap(course, files, []);
  const found = ['/img/x.png', '/y.png', '/z.png'].map((path) => findPicture(map, 'guide/a.md', path));
  expect(found).toEqual([
    { kind: 'content', path: '../website/static/img/x.png' },
    { kind: 'content', path: '../static/y.png' },
    { kind: 'missing', looked: 'z.png' },
  ]);
});

it('a path from the root of a site is the only file that any folder has there', async () => {
  const { course, files } = await loadCourse(
    await content({
      'src/documents/a.md': '# A',
      'src/files/images/x.png': '',
      'src/files/slides/one.pdf': '',
      'src/files/top.png': '',
      'b/images/y.png': '',
      'c/images/y.png': '',
      'myimages/z.png': '',
    }),
  );
  const map = linkMap(course, files, []);
  const [lecture] = course.lectures;
  if (!lecture) throw new Error('no lecture');
  const found = (path: string) => findPicture(map, lecture.file, path);
  expect(found('/images/x.png')).toEqual({ kind: 'content', path: 'src/files/images/x.png' });
  expect(found('/top.png')).toEqual({ kind: 'content', path: 'src/files/top.png' });
  for (const path of ['/images/y.png', '/images/z.png', '/../images/x.png'])
    expect(found(path), path).toMatchObject({ kind: 'missing' });
  expect(resolveTarget(map, lecture, '/slides/one.pdf#page=2')).toEqual({
    kind: 'file',
    path: 'src/files/slides/one.pdf',
    suffix: '#page=2',
  });
  expect(resolveTarget(map, lecture, '/images/y.png')).toMatchObject({ rule: 'missing-link' });
});

it('code that brings a picture counts from the lecture, or from the root of the site', async () => {
  const { course, files } = await loadCourse(
    await content({ 'guide/a.md': '# A', 'guide/x.png': '', 'static/y.png': '' }),
  );
  const map = linkMap(course, files, []);
  const found = ["require('./x.png').default", "useBaseUrl('y.png')"].map((path) =>
    findPicture(map, 'guide/a.md', path),
  );
  expect(found).toEqual([
    { kind: 'content', path: 'guide/x.png' },
    { kind: 'content', path: 'static/y.png' },
  ]);
});
