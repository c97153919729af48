import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFiles } from '../course/own-addresses.ts';
import { listFiles } from '../lib/list-files.ts';
import { classicScript } from './classic-script.ts';
import { FOLDER_SCRIPT, folderPage } from './folder-page.ts';
import { folderStyle } from './folder-style.ts';
import { glossaryScript, scriptIndex } from './script-index.ts';
import { siteFacts } from './site-facts.ts';

const folderScript = fileURLToPath(new URL('../elements/zip-edition/script.ts', import.meta.url));
/** What the site holds for other programs. */
const forPrograms = new Set(ownFiles.flatMap((file) => (file.for === 'programs' ? [file.name] : [])));

/**
 * Writes the built site in the folder `from` into the folder `to`, as pages that open from there. What can be
 * reached from the home page goes along, and nothing else. Gives the course's title and the number of pages.
 */
export async function renderFolder(from: string, to: string): Promise<{ title: string; pages: number }> {
  const files = new Set(await listFiles(from));
  const facts = siteFacts(await readFile(join(from, 'index.html'), 'utf8'));
  const isEdition = (file: string) => file.endsWith('.md') && files.has(file.replace(/\.md$/, '/index.html'));
  const site = {
    ...facts,
    keeps: (file: string) => files.has(file) && !forPrograms.has(file) && !isEdition(file),
  };
  const write = async (file: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), content);
  };

  let pages = 0;
  const scripts = new Set<string>();
  // The search page is where forms lead. The set grows while it is gone through.
  const reached = new Set(['index.html', 'search/index.html']);
  for (const file of reached) {
    const content = await readFile(join(from, file));
    const isAttachment = file.startsWith('files/');
    if (file.endsWith('.html') && !isAttachment) {
      const page = folderPage(content.toString(), file, site);
      await write(file, page.html);
      if (file === 'glossary/index.html') await write(...glossaryScript(page.html));
      for (const need of page.needs) reached.add(need);
      for (const script of page.scripts) scripts.add(script);
      pages += 1;
    } else if (file.endsWith('.css') && !isAttachment) {
      const style = folderStyle(content.toString(), file, site);
      await write(file, style.css);
      for (const need of style.needs) reached.add(need);
    } else await write(file, content);
  }
  const written = [...(await classicScript(folderScript, FOLDER_SCRIPT)), ...(await scriptIndex(from))];
  for (const script of scripts) written.push(...(await classicScript(join(from, script), script)));
  for (const [file, content] of written) await write(file, content);
  return { title: facts.title, pages };
}
