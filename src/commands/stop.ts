import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Signals by which a command is ended from outside. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends a command that can't do what it was asked: says why, on the stream for errors. */
export function stop(reason: string, status = 1): never {
  console.error(reason);
  process.exit(status);
}

/** Ends a command that reads a built site, where there is none. */
export function stopWithoutSite(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    stop(`There is no built site in ${folder}. Run \`npm run build\` first.`);
}
