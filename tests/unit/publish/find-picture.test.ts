import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/course/types.ts';
import { findPicture } from '../../../src/publish/find-picture.ts';
import { type LinkMap, linkMap } from '../../../src/read/link-map.ts';

const files = [
  '02-b/x.png',
  '02-b/pics/Some Name.JPG',
  'images/shared.png',
  'images/картинка.png',
  'top.png',
  '_2019/files/y.png',
  `caf${'\u00e9'}.png`,
];
const map: LinkMap = linkMap({ lectures: [] as Course['lectures'] } as Course, files, [
  'logo.svg',
  'images/site.png',
]);
const find = (source: string, lecture = '02-b/index.md') => {
  const found = findPicture(map, lecture, source);
  return 'path' in found ? `${found.kind} ${found.path}` : found.kind;
};

describe('a picture', () => {
  it.each([
    ['/2019/files/y.png', 'content _2019/files/y.png'],
    ['./x.png', 'content 02-b/x.png'],
    ['x.png', 'content 02-b/x.png'],
    ['x.png?raw=true#a', 'content 02-b/x.png'],
    ['../top.png', 'content top.png'],
    ['/top.png', 'content top.png'],
    ['/images/shared.png', 'content images/shared.png'],
    ['images/shared.png', 'content images/shared.png'],
    ['../../images/shared.png', 'content images/shared.png'],
    ['shared.png', 'content images/shared.png'],
    ['pics/Some%20Name.JPG', 'content 02-b/pics/Some Name.JPG'],
    ['pics/Some Name.JPG', 'content 02-b/pics/Some Name.JPG'],
    ['.\\pics\\Some Name.JPG', 'content 02-b/pics/Some Name.JPG'],
    ['/images/%D0%BA%D0%B0%D1%80%D1%82%D0%B8%D0%BD%D0%BA%D0%B0.png', 'content images/картинка.png'],
    ['../cafe\u0301.png', 'content caf\u00e9.png'],
    ['/logo.svg', 'public logo.svg'],
    ['/images/site.png', 'public images/site.png'],
    ['https://example.org/x.png', 'remote'],
    ['//example.org/x.png', 'remote'],
    ['data:image/png;base64,AA', 'data'],
    ['X.png', 'missing'],
    ['', 'missing'],
    ['../../../etc/passwd', 'missing'],
    ['%E0%A4%A.png', 'missing'],
  ])('written %j is found as %s', (source, expected) => {
    expect(find(source)).toBe(expected);
  });
});
