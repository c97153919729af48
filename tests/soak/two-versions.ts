import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from '../../src/offline/write-worker.ts';

/**
 * Copies a built site into a folder as its next version: every file of code and style has another name, so that none
 * of those that an open page may still ask for is there.
 */
export async function writeNextVersion(site: string, folder: string): Promise<void> {
  cpSync(site, folder, { recursive: true });
  const code = ['_astro', '_figures'].flatMap((place) =>
    readdirSync(join(folder, place), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:js|css)$/.test(entry.name))
      .map(({ name }) => ({ place, name, next: name.replace(/\.(\w+)$/, '-next.$1') })),
  );
  for (const { place, name, next } of code) renameSync(join(folder, place, name), join(folder, place, next));
  const names = new Map(code.map(({ name, next }) => [name, next]));
  const slugs: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/course-files\./.test(file)) rmSync(join(folder, file));
    else if (/\.(?:html|js|css)$/.test(file)) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(
        join(folder, file),
        text.replace(/[\w.-]+\.(?:js|css)\b/g, (name) => names.get(name) ?? name),
      );
      if (file.endsWith('/index.html') && text.includes('<reading-place')) slugs.push(file.slice(0, -11));
    }
  }
  await writeWorker(folder, slugs);
}
