import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { listFiles } from '../lib/list-files.ts';
import { SEAL_LENGTH, sealFile } from '../lib/sealed-file.ts';

/**
 * Zips a folder into the file `out`, where it lies under `name`, seals it, and gives the size in bytes. Files come in
 * the order of their paths; one at a time is in memory.
 */
export async function zipFolder(folder: string, name: string, out: string): Promise<number> {
  // The earliest day that a zip can name, by the local clock as in every zip: the same folder is the same zip.
  const day = new Date(1980, 0, 1);
  const output = await open(out, 'w');
  try {
    let pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(piece);
    });
    const write = async () => {
      await output.writev(pieces);
      pieces = [];
    };
    for (const file of await listFiles(folder)) {
      const entry = new ZipDeflate(`${name}/${file}`, { level: 9 });
      entry.mtime = day;
      zip.add(entry);
      entry.push(await readFile(join(folder, file)), true);
      await write();
    }
    zip.end();
    // The last two bytes are the length of a comment, in which the seal comes to stand.
    const last = pieces.at(-1) as Uint8Array;
    new DataView(last.buffer, last.byteOffset, last.byteLength).setUint16(
      last.byteLength - 2,
      SEAL_LENGTH,
      true,
    );
    await write();
  } finally {
    await output.close();
  }
  await sealFile(out);
  return (await stat(out)).size;
}
