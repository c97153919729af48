import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run bench -- 1000`: what it costs to build so many lectures, with an empty cache, again without a change,
// and after an edit: seconds of processors in all processes together, and the most memory they held. On Linux.
// A busy machine makes every second longer: compare only what was measured side by side.
const count = Number(process.argv[2] ?? 1000);
const PART = 20;
const fixture = fileURLToPath(new URL('../fixtures/plain-course/part-001/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const content = join(scratch, 'content');
try {
  writeCourse();
  console.log(`${count} lectures     CPU s   wall s   peak MB`);
  await measure('empty cache');
  await measure('unchanged');
  appendFileSync(join(content, pathOf(Math.floor(count / 2))), '\nAn edited sentence about attention.\n');
  await measure('one edit');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The lectures of the fixture over and over, no two with the same title or the same words. */
function writeCourse(): void {
  const texts = readdirSync(fixture).map((name) => readFileSync(join(fixture, name), 'utf8'));
  for (let n = 0; n < count; n++) {
    const path = join(content, pathOf(n));
    mkdirSync(join(path, '..'), { recursive: true });
    const text = texts[n % texts.length] as string;
    const own = text.replace(/^title: .*$/m, `title: Lecture ${n + 1}`).replace(/\]\(\.[^)]*\)/g, '](#)');
    writeFileSync(path, own.replace(/\b(?:attention|model|token)\b/g, `$& ${n + 1}`));
  }
}

function pathOf(n: number): string {
  const number = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `part-${number(Math.floor(n / PART) + 1, 3)}/lecture-${number(n + 1, 4)}.md`;
}

async function measure(name: string): Promise<void> {
  const begun = performance.now();
  // The shell says what all processes that it waited for have used; a session of its own tells whose memory is ours.
  const line = `TIMEFORMAT='%U %S'; time "${process.execPath}" src/commands/build.ts --outDir "${join(scratch, 'dist')}" >/dev/null 2>"${join(scratch, 'said')}"`;
  const shell = spawn('bash', ['-c', line], {
    detached: true,
    env: { ...process.env, CONTENT_DIR: content, COURSE_CACHE: join(scratch, 'cache') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let times = '';
  shell.stderr.on('data', (piece) => (times += piece));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(shell.pid as number));
  }, 200);
  const code = await new Promise((resolve) => shell.on('close', resolve));
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`The course did not build:\n${readFileSync(join(scratch, 'said'), 'utf8')}`);
  const [user = 0, system = 0] = times.trim().split(' ').map(Number);
  const wall = (performance.now() - begun) / 1000;
  const cells = [
    (user + system).toFixed(2).padStart(8),
    wall.toFixed(1).padStart(8),
    String(peak).padStart(9),
  ];
  console.log(`${name.padEnd(14)}${cells.join(' ')}`);
}

/** Megabytes that the processes of a session hold. */
function memoryOf(session: number): number {
  try {
    const sizes = execFileSync('ps', ['-o', 'rss=', '--sid', String(session)], { encoding: 'utf8' });
    return Math.round(
      sizes
        .trim()
        .split('\n')
        .reduce((sum, size) => sum + Number(size), 0) / 1024,
    );
  } catch {
    // It has just ended.
    return 0;
  }
}
