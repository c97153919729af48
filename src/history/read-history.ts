import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** When a lecture's file came into the course and when it was last changed, as ISO dates in UTC. */
export interface FileHistory {
  created: string;
  changed: string;
}

const run = promisify(execFile);
/** What a git hook or a wrapper may have set; it would send us to another repository. */
const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...environment } = process.env;

/**
 * The history of every file below `folder`, by its path there, in one pass through the log. Renames are
 * followed. Empty where there is no repository, no git, or only a part of the history to go by.
 */
export async function readHistory(folder: string): Promise<Map<string, FileHistory>> {
  try {
    // In a shallow clone every file seems to have been written by the last commit.
    if ((await git(folder, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false') return new Map();
    return parseLog(await git(folder, logArguments));
  } catch {
    return new Map();
  }
}

/** What decides the history of a folder: its commit, and whether all before it are there. Empty without git. */
export async function historyState(folder: string): Promise<string> {
  return git(folder, ['rev-parse', 'HEAD', '--is-shallow-repository']).catch(() => '');
}

// What the reader's own git settings could change is said here, so that two machines tell the same dates.
const logArguments = [
  ...['-c', 'diff.renameLimit=1000', 'log', '--no-show-signature', '--no-mailmap', '--no-ext-diff'],
  ...['--format=%x01%ct', '-z', '--name-status', '-M', '--relative', '--', '.'],
];

async function git(folder: string, args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, env: environment, maxBuffer: 2 ** 30 });
  return stdout;
}

/** Reads what `git log` printed, newest commit first. */
function parseLog(log: string): Map<string, FileHistory> {
  const histories = new Map<string, FileHistory>();
  /** Today's name of a file by its older one; a name that another file had before belongs to nobody. */
  const laterNames = new Map<string, string | undefined>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [seconds, ...fields] = commit.split('\0').map((field) => field.replace(/^\n/, ''));
    const date = isoDate(Number(seconds));
    for (const { status, path, before } of changesIn(fields)) {
      const name = laterNames.has(path) ? laterNames.get(path) : path;
      if (name !== undefined && status !== 'D') note(histories, name, date);
      if (status === 'R' || status === 'A' || status === 'D') laterNames.set(path, undefined);
      if (before !== undefined) laterNames.set(before, name);
    }
  }
  return histories;
}

function* changesIn(fields: string[]) {
  for (let index = 0; index + 1 < fields.length; ) {
    const status = fields[index]?.charAt(0) ?? '';
    const isRename = status === 'R' || status === 'C';
    const path = fields[index + (isRename ? 2 : 1)];
    if (path === undefined) return;
    yield { status, path, before: status === 'R' ? fields[index + 1] : undefined };
    index += isRename ? 3 : 2;
  }
}

function note(histories: Map<string, FileHistory>, name: string, date: string): void {
  const known = histories.get(name);
  // Commits stand in the order of their parents, which clocks don't always agree with.
  const created = known && known.created < date ? known.created : date;
  const changed = known && known.changed > date ? known.changed : date;
  histories.set(name, { created, changed });
}

function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
