import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../syntax/nearest.ts';
import { stop } from './stop.ts';

/**
 * A command's options. `--help` prints how it is used; an option it doesn't know ends it with status 2 and
 * the nearest one it knows.
 */
export function readOptions<T extends ParseArgsConfig>(usage: string, config: T) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const said = (error as Error).message.split('. ')[0]?.replaceAll("'", '`');
    const unknown = /`--([\w-]+)`/.exec(said ?? '')?.[1];
    const known = Object.keys(config.options ?? {});
    const meant =
      unknown && !known.includes(unknown) ? didYouMean(unknown, known, '').replaceAll(/`(?=\w)/g, '`--') : '';
    refuseOptions([`${said}.`, meant].filter(Boolean).join('\n'), usage);
  }
}

/**
 * The options of a command about a course. One word that isn't an option is the folder of the course, as seen
 * from where the command was typed; without it the course is where `CONTENT_DIR` says. `--no-figures` keeps the
 * programs in it from being run.
 */
export function readCourseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
) {
  const { values, positionals } = readOptions(`${usage} [--no-figures]`, {
    options: { ...options, 'no-figures': { type: 'boolean' } },
    allowPositionals: true,
  });
  if ('no-figures' in values && values['no-figures']) process.env.COURSE_FIGURES = 'off';
  const [folder, ...others] = positionals;
  if (others.length > 0)
    refuseOptions(`One folder at a time: \`${positionals.join('`, `')}\` are several.`, usage);
  if (folder) useCourse(folder);
  return values;
}

/** Makes the folder, as seen from where npm was called, the one that this process and its children read. */
export function useCourse(folder: string): void {
  process.env.CONTENT_DIR = coursePath(folder);
}

/** The folder that a word of the command line means. */
export function coursePath(folder: string): string {
  return resolve(process.env.INIT_CWD ?? '.', folder);
}

/** Ends a command with status 2: what was said to it is no use, and this is how it is used. */
export function refuseOptions(reason: string, usage: string): never {
  stop(`${reason}\n${usage}`, 2);
}
