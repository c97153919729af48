import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOver, sectionsOf } from '../search/ask-engine.ts';
import { askFolder } from '../search/ask-folder.ts';
import { type GoldenQuery, intervals, quality, readGolden } from '../search/golden.ts';
import { indexAmong } from './among.ts';
import { askOwnWords } from './own-words.ts';
import { slowLine } from './slow-line.ts';

// `npm run bench:search` says how good, how quick and how heavy the search of the built site is.
// `--site DIR` takes another build than `dist`; `--golden FILE` another list of queries; `--only quality`, `line` or
// `words` one part of it, `--ask QUERY` other questions on the slow line, `--files` what they load; `--among 296` the
// quality alone, of the lectures in `content` among so many others.
const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    golden: { type: 'string', multiple: true },
    only: { type: 'string' },
    ask: { type: 'string', multiple: true },
    files: { type: 'boolean' },
    among: { type: 'string' },
  },
});
const asked = ['attention', 'how much did gpt-3 cost', 'transfromer', 'self-attention formula', 'perplexity'];
const index = join(options.site, 'pagefind');
const only = options.among ? 'quality' : options.only;
const isAsked = (part: string) => only === undefined || only === part;

const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
const size = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
console.log(`The index: ${Math.round(size / 1000)} kB in ${files.length} files`);

const others = options.among ? await indexAmong('content', Number(options.among)) : undefined;
const search = engineOver((name) => others?.get(name) ?? readFileSync(join(index, name)));
if (isAsked('quality')) {
  const lists =
    options.golden ??
    ['report', 'students', 'look', 'golden', 'second', 'held-out'].map(
      (name) => new URL(`../search/${name}.yaml`, import.meta.url),
    );
  for (const list of lists) {
    const queries = readGolden(list);
    const answers: string[][] = [];
    for (const { query } of queries) answers.push(sectionsOf(await search.ask(query)));
    print(basename(String(list)), queries, answers);
    if (!others) print('  the folder of `npm run zip`', queries, await askFolder(options.site, queries));
  }
}
if (isAsked('words')) await askOwnWords(search, index, 5000);
if (isAsked('line')) await slowLine(options.site, options.ask ?? asked, options.files);

function print(name: string, queries: GoldenQuery[], answers: string[][]): void {
  const own = quality(queries, answers);
  const { meanReciprocalRank: rank, hitAt3: hit } = intervals(queries, answers);
  const between = ([low, high]: [number, number]) => `(${low.toFixed(3)} to ${high.toFixed(3)})`;
  console.log(
    `${name.padEnd(30)} ${String(own.queries).padStart(4)} queries   MRR ${own.meanReciprocalRank.toFixed(3)} ${between(rank)}` +
      `   hit@3 ${own.hitAt3.toFixed(3)} ${between(hit)}   hit@1 ${own.hitAt1.toFixed(3)}`,
  );
}
