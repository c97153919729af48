import { expect, it } from 'vitest';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from '../read/content.ts';

const xhtml = (inside: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${inside}</body></html>`;

it('what a browser opens as a page of the site runs nothing, whatever its ending; an `.html` page is its author’s', async () => {
  const files = {
    'run.xhtml': xhtml('<script>alert(1)</script>'),
    'run.xml': xhtml('<p onclick="alert(1)">x</p>'),
    'run.XHT': xhtml('<a href="java&#9;script:alert(1)">x</a>'),
    'run.xsl': '<?xml-stylesheet href="x.xsl"?><a/>',
    'prefix.rdf': '<r xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></r>',
    'entity.xml': '<!DOCTYPE a [<!ENTITY x "<script/>">]><a>&x;</a>',
    'broken.xml': xhtml('<b>').replace('</html>', ''),
    'track.gpx': xhtml('<script>alert(1)</script>'),
    'wide.tei': `\uFEFF\n${xhtml('<script>alert(1)</script>')}`,
    'schema.xsd': '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>',
    'plain.gpx': '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"/></gpx>',
    'part.vue': '<template><b></template>',
    'data.xml': '<data><row id="1">a &amp; b</row></data>',
    'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><content>${xhtml('<p>x</p>')}</content></feed>`,
    'text.xhtml': xhtml('<p>words</p>'),
    'demo.html': '<script>alert(1)</script>',
  };
  const links = Object.keys(files).map((name) => `[${name}](./${name})`);
  const folder = await content({ '01-a.md': `# A\n\n${links.join('\n\n')}\n`, ...files });
  const { problems } = await openCourse(folder, '/');
  const found = problems.map(({ place, rule }) => [place === 'unknown' ? 0 : place.line, rule]);
  expect(found).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19, 21].map((line) => [line, 'unsafe-xml']));
});
