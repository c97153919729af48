import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a command cost: seconds of processors in all its processes, and the most megabytes they held at once. */
export interface Cost {
  cpu: number;
  wall: number;
  peak: number;
}

/** Ticks of the clock a second by which Linux counts what a process has used, and bytes of a page of memory. */
const TICKS = 100;
const PAGE = 4096;

/** Runs a line of the shell and measures it, on Linux. What it says is thrown with it if it fails. */
export async function measure(line: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  const begun = performance.now();
  // The shell says what all processes that it waited for have used; a session of its own tells which are ours.
  const shell = spawn('bash', ['-c', `TIMEFORMAT='@%U %S'; time { ${line} ; } 2>&1`], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let times = '';
  shell.stdout.on('data', (piece) => (said += piece));
  shell.stderr.on('data', (piece) => (times += piece));
  let peak = 0;
  const left = new Map<number, number>();
  const watch = setInterval(() => {
    const processes = processesOf(shell.pid as number);
    peak = Math.max(
      peak,
      processes.reduce((sum, { memory }) => sum + memory, 0),
    );
    // Nobody waits for a helper whose parent has ended before it.
    for (const { pid, parent, cpu } of processes) if (parent === 1) left.set(pid, cpu);
  }, 100);
  const code = await new Promise((resolve) => shell.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${line} failed in ${cwd}:\n${said}${times}`);
  const [user = 0, system = 0] = (times.split('@').at(-1) ?? '').trim().split(' ').map(Number);
  const cpu = [...left.values()].reduce((sum, seconds) => sum + seconds, user + system);
  return { cpu, wall: (performance.now() - begun) / 1000, peak: Math.round(peak) };
}

function processesOf(session: number) {
  return readdirSync('/proc').flatMap((name) => {
    try {
      // The name of a program may hold spaces: what follows it is counted from behind its bracket.
      const [, parent, , own, ...rest] = (
        /^\d+$/.test(name) ? readFileSync(join('/proc', name, 'stat'), 'utf8') : ''
      )
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(own) !== session) return [];
      const used = Number(rest[7]) + Number(rest[8]);
      return [
        {
          pid: Number(name),
          parent: Number(parent),
          cpu: used / TICKS,
          memory: (Number(rest[17]) * PAGE) / 2 ** 20,
        },
      ];
    } catch {
      // It has just ended.
      return [];
    }
  });
}
