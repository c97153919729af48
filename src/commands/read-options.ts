import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../syntax/nearest.ts';

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
    console.error([`${said}.`, meant, usage].filter(Boolean).join('\n'));
    process.exit(2);
  }
}
