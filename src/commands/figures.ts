import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Draws every figure that has a script and writes it beside the others. */
const folder = resolve(process.env.CONTENT_DIR ?? 'content', 'figures');

const wanted = process.argv.slice(2);
const scripts = (await readdir(join(folder, 'draw')).catch(() => []))
  .filter((file) => file.endsWith('.ts'))
  .sort();

for (const script of scripts) {
  const name = basename(script, '.ts');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { draw } = (await import(pathToFileURL(join(folder, 'draw', script)).href)) as Drawing;
  const drawn = await draw();
  const file = `${name}.${typeof drawn === 'string' ? 'svg' : 'png'}`;
  await writeFile(join(folder, file), drawn);
  console.log(`${file}  ${(drawn.length / 1000).toFixed(1)} kB`);
}

interface Drawing {
  draw: () => string | Promise<Buffer>;
}
