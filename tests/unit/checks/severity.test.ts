import { expect, it } from 'vitest';
import { openCourse } from '../../../src/site/open-course.ts';
import { withContent } from './with-content.ts';

const found = (files: Record<string, string>) =>
  withContent(files, async (folder) =>
    (await openCourse(folder, '/')).problems.map(({ file, rule, severity }) => `${file} ${severity} ${rule}`),
  );

it('an old address that the ledger knows is a warning, whoever names it', async () => {
  const files = {
    '01-a.md': '# A\n\n## New name\n\nAbout tokens. See [it](#old-name).\n',
    'links.txt': 'a  lecture  -  A\na#old-name  moved to  a#new-name\na#new-name  section  -  New name\n',
    'glossary.yml': '- term: Token\n  definition: A piece.\n  home: 01-a.md#old-name\n',
  };
  expect(await found(files)).toEqual(['01-a.md warning old-link', 'glossary.yml warning glossary']);
});

it.each([
  ['a permalink', '---\npermalink: /x/\n---\n# A\n\nText.\n', []],
  ['a work in double brackets', '# A\n\nSo [[@key, pp. 3]].\n', ['a.md warning citation']],
  [
    'a script that is taken out',
    '# A\n\nSo <script src="https://x.org/a.js"></script> it is.\n',
    ['a.md warning script'],
  ],
])('%s stops no build', async (_, text, problems) => {
  expect(await found({ 'a.md': text })).toEqual(problems);
});
