import { isPortTaken } from './listen-on-loopback.ts';
import { refuseOptions } from './read-options.ts';
import { type ServedFolder, type ServeOptions, serveFolder } from './serve-folder.ts';

const USUAL_PORT = 4321;

/** Serves a site on the port that was asked for, or else on the first free one from the usual one on. */
export async function serveOnFreePort(
  { port: wanted, ...site }: Omit<ServeOptions, 'port'> & { port?: string | undefined },
  usage: string,
): Promise<ServedFolder> {
  const port = portIn(wanted, usage);
  for (let candidate = port ?? USUAL_PORT; ; candidate += 1) {
    try {
      return await serveFolder({ ...site, port: candidate });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      if (port !== undefined) throw new Error(`Port ${port} is taken by another program.`);
    }
  }
}

/** A port as it was asked for; one that is none ends the command. */
export function portIn(wanted: string | undefined, usage: string): number | undefined {
  const port = wanted === undefined ? undefined : Number(wanted);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    refuseOptions(`\`${wanted}\` is not a port.`, usage);
  return port;
}
