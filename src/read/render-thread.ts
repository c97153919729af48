import { workerData } from 'node:worker_threads';
import { type RenderTask, renderTaken } from './render-ahead.ts';

// What `renderAhead` runs in other threads.
await renderTaken(workerData as RenderTask);
