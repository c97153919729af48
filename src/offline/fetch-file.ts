import { isNamedByContent } from '../course/own-addresses.ts';
import { addressOf, DIGEST_LENGTH, type ListedFile } from './course-files.ts';

/** The host has other bytes at this address than the version has: it has gone on to another one. */
export class OtherVersion extends Error {}

/** Fetches a file of a version whole; fails where its bytes are not those that the version's list promises. */
export async function fetchFile(
  [path, digest]: ListedFile,
  base: string,
  cache: RequestCache = isNamedByContent(path) ? 'default' : 'no-cache',
): Promise<Response> {
  return withDigest(await fetchFound(addressOf(path, base), { cache, priority: 'low' }), digest);
}

/** Fetches what the host has at an address; fails where it has nothing there. */
export async function fetchFound(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (response.ok) return response;
  // Unread it would keep one of the few connections to the host.
  await response.body?.cancel();
  throw new OtherVersion(`${response.status} for ${address}`);
}

/** A response as it came, its headers too, once its bytes are known to be the promised ones. */
export async function withDigest(response: Response, digest: string): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found.slice(0, DIGEST_LENGTH) !== digest) throw new OtherVersion(response.url);
  const { headers } = response;
  return new Response(bytes, { headers });
}
