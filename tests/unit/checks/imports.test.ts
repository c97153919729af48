import { expect, it } from 'vitest';
import { reportText } from '../../../src/checks/report.ts';
import { htmlOf } from '../../../src/read/kept-document.ts';
import { openCourse } from '../../../src/site/open-course.ts';
import { withContent } from './with-content.ts';

it('many imports of components that lie elsewhere are one entry, and shown by their names', async () => {
  const lecture = (name: string) =>
    `# ${name}\n\nimport Foo from '@site/src/Foo';\nimport ${name} from '../../${name}-box';\n\n<Foo>\n\nText of **${name}**.\n\n</Foo>\n`;
  await withContent({ 'a.mdx': lecture('Anna'), 'b.mdx': lecture('Bert') }, async (folder) => {
    const { problems, loaded } = await openCourse(folder, '/');
    const said =
      '4 times  error  missing-import  4 imports name what is neither in the course nor a package of this site: `@site/src/Foo`, `../../Anna-box`, `../../Bert-box`.';
    const report = reportText(problems, '.').split('\n');
    expect(report.slice(0, 3)).toEqual([said, expect.stringContaining('--draft'), '    a.mdx:3:17']);
    expect(report.at(-1)).toBe('4 errors and 0 warnings in 2 files.');
    const [html] = loaded.course.lectures.map(({ document }) => htmlOf(document));
    expect(html).toContain('<code class="unknown-component">&#x3C;Foo></code>');
    expect(html).toContain('Text of <strong>Anna</strong>');
  });
});
