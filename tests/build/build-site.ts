import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Build {
  outDir: string;
  /** Arguments of `npm run build`, such as `--base /notes/`. */
  arguments?: string[];
  environment?: Record<string, string>;
  /** The project's folder, if it is not this one. */
  project?: string;
}

/** Builds a site with the command that `npm run build` runs, and gives what it printed. A failure throws. */
export async function buildSite({ outDir, environment, project, ...rest }: Build): Promise<string> {
  const args = ['src/commands/build.ts', '--outDir', outDir, ...(rest.arguments ?? [])];
  const { CONTENT_DIR, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  const { stdout, stderr } = await run(process.execPath, args, { cwd: project ?? process.cwd(), env });
  return stdout + stderr;
}
