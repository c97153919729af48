import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../src/commands/serve-folder.ts';

/** A host of two versions of a site, which can change to the other one and be gone. */
export interface Host {
  url: string;
  /** Which version it has now. */
  version: 0 | 1;
  isDown: boolean;
  /** Whether it has been since its reader came: what was loading then may fail a little later. */
  wasDown: boolean;
  /** Whether it has had the other version since its reader came: an older page may ask for what is gone. */
  hasChanged: boolean;
  close: () => Promise<void>;
}

/** Serves one of two folders at a time. */
export async function openHost(folders: [string, string]): Promise<Host> {
  const versions = await Promise.all(folders.map((folder) => serveFolder({ folder })));
  const server = createServer((asked, answer) => {
    if (host.isDown) return void asked.socket.destroy();
    const { port } = new URL((versions[host.version] as { url: string }).url);
    const { method, url: path, headers } = asked;
    request({ host: 'localhost', port, path, method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
    })
      .on('error', () => answer.destroy())
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const host: Host = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    version: 0,
    isDown: false,
    wasDown: false,
    hasChanged: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const version of versions) await version.close();
    },
  };
  return host;
}
