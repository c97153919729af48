/**
 * The worker that the development server answers with: one that a build on the same port has left behind fetches it,
 * and is gone, with what it kept. Pages of `npm run dev` register none.
 */
export function leavingWorker(base: string): string {
  return `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  await caches.delete(${JSON.stringify(`course ${base}`)});
  await registration.unregister();
}
`;
}
