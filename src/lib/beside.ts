import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What waits beside its place: something that is not finished yet, or what stood there before. */
export type Kind = 'incoming' | 'before';

export interface Leftover {
  path: string;
  kind: Kind;
}

/** A file name may have 255 bytes; what is put around it here takes 70. */
const MOST_BYTES = 180;

/** A hidden name beside `path`, in the same folder, that says which process it belongs to. */
export function nameBeside(path: string, kind: Kind): string {
  return join(dirname(path), `${prefixOf(path)}${kind}-${process.pid}-${randomUUID()}`);
}

/** What killed processes have left beside `path`, the youngest last. What a living one has there isn't named. */
export async function leftoversOf(path: string): Promise<Leftover[]> {
  const names = await readdir(dirname(path)).catch(() => [] as string[]);
  const prefix = prefixOf(path);
  const found = names.flatMap((name) => {
    const [, kind, pid] =
      (name.startsWith(prefix) && /^(incoming|before)-(\d+)-[\da-f-]{36}$/.exec(name.slice(prefix.length))) ||
      [];
    return kind && !isAlive(Number(pid)) ? [{ path: join(dirname(path), name), kind: kind as Kind }] : [];
  });
  const times = new Map<Leftover, number>();
  for (const leftover of found)
    times.set(
      leftover,
      await stat(leftover.path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    );
  return found.sort((one, other) => (times.get(one) ?? 0) - (times.get(other) ?? 0));
}

/** Whether a process of this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function prefixOf(path: string): string {
  const name = Buffer.from(basename(path))
    .subarray(0, MOST_BYTES)
    .toString()
    .replace(/\uFFFD$/, '');
  return `.${name}.`;
}
