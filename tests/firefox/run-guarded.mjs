// Runs a program as `node run-guarded.mjs SCRATCH PROGRAM ARGUMENTS…`. However the process that started this one
// ends, the program ends with it, and the folder SCRATCH is removed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [scratch = '', program = '', ...programArguments] = process.argv.slice(2);
const child = spawn(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'] });
const stop = () => child.kill('SIGKILL');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// A process that was killed says nothing, but its children get another parent.
const starter = process.ppid;
setInterval(() => process.ppid !== starter && stop(), 300).unref();
for (const end of ['error', 'exit'])
  child.once(end, () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
