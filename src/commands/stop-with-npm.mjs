/**
 * Ends this process, by the usual signal, when the npm script it belongs to has been ended. npm passes
 * a signal on to the shell in between only, and a shell such as dash dies of it without a word to us.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
