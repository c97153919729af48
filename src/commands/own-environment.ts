/**
 * Keeps the shell's variables out of the site. Astro lets one that is called `BASE_URL` or `PROD` stand for
 * `import.meta.env` of that name, and test runners and hosts set such: links would lose their sub-path, and
 * pages their Content Security Policy. Nor does Astro tell its makers what is built here.
 */
export function useOwnEnvironment(mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX'])
    delete process.env[name];
  process.env.NODE_ENV = mode;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}
