import { writeFileSync } from 'node:fs';
import { useOwnEnvironment } from '../../src/commands/own-environment.ts';
import { openForBuild, stageSite } from '../../src/commands/stage-site.ts';

// A build that is told to end when its pages are made, and then wants to publish them: it writes a file in their place.
const [, , outDir = '', published = ''] = process.argv;
useOwnEnvironment('production');
const ready = await openForBuild({ outDir, base: '/', mode: 'strict' });
await stageSite({ ...ready, pageCode: undefined }, undefined, async (_, { finish }) => {
  process.emit('SIGTERM', 'SIGTERM');
  await finish(async () => writeFileSync(published, ''));
});
