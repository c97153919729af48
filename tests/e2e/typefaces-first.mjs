// Imported by the server of these tests: with each page it names the typefaces that the page asks for when it is laid
// out, so that they are there by then. Otherwise every text is laid out twice, a quarter of what a lecture costs the
// browser. The site itself doesn't do so: on a slow line the first words would come later. A test that looks at which
// typeface comes when says `Save-Data`.
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What in a page is set in a typeface for which its head doesn't ask. */
const faces = [
  [/<(?:strong|th|dt)\b/, 'serif-bold'],
  [/<code\b/, 'mono'],
  [/<math\b/, 'math'],
];
const folder = process.argv[process.argv.indexOf('--outDir') + 1];

subscribe('http.server.request.start', (message) => {
  const { request, response } = /** @type {import('node:http').Server} */ (message);
  if (request.headers['sec-fetch-dest'] !== 'document' || request.headers['save-data']) return;
  const page = join(folder, decodeURI(request.url.replace(/[?#].*/s, '')), 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const files = readdirSync(join(folder, '_astro'));
  for (const [has, face] of faces) {
    const file = has.test(html) && files.find((name) => name.startsWith(`course-${face}.`));
    if (file) response.appendHeader('Link', `</_astro/${file}>; rel=preload; as=font; crossorigin`);
  }
});
