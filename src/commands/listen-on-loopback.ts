import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/**
 * Answers requests of this machine only, on both of its addresses: `localhost` means 127.0.0.1 to one program
 * and ::1 to the next, and a port that another program holds on either of them counts as taken.
 */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<Listening> {
  const first = await listen(port, '127.0.0.1', listener);
  const openPort = (first.address() as AddressInfo).port;
  try {
    const second = await listen(openPort, '::1', listener);
    return { port: openPort, close: () => closeAll(first, second) };
  } catch (error) {
    if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) {
      // A machine without IPv6.
      return { port: openPort, close: () => closeAll(first) };
    }
    await closeAll(first);
    if (port === 0 && isPortTaken(error)) return listenOnLoopback(0, listener);
    throw error;
  }
}

/** Whether listening failed because another program holds the port. */
export function isPortTaken(error: unknown): boolean {
  return hasCode(error, 'EADDRINUSE');
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function closeAll(...servers: Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  // Browsers keep connections open, for which `close` alone would wait.
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closing);
}
