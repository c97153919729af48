import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editCourse, writeCourse } from './corpus.ts';
import { type Cost, measure } from './measure.ts';
import { ourSystem, peerNames, peerSystem, placeCourse, type System } from './systems.ts';

// `npm run bench -- 1000`, or several numbers: what it costs to build so many lectures with code and without pictures,
// with an empty cache, again without a change, and after an edit, beside other systems in turn: seconds of processors
// in all processes together, and the most memory they held. On Linux. A busy machine makes every second longer: compare
// only what stands in one table.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    /** Those to compare with; empty for none. */
    peers: { type: 'string' },
    /** With formulas in every section: of the others only Starlight has them here. */
    math: { type: 'boolean', default: false },
    /** With the address of the site, for which there are cards and feeds. */
    site: { type: 'boolean', default: false },
  },
});
const phases = ['empty cache', 'unchanged', 'one edit'] as const;
for (const count of positionals.length > 0 ? positionals.map(Number) : [1000]) await compare(count);

/** Prints a table of what so many lectures cost. */
async function compare(count: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const names = (values.peers ?? (values.math ? 'starlight' : peerNames.join())).split(',').filter(Boolean);
    const systems = [
      ourSystem(join(scratch, 'ours'), values.site),
      ...names.flatMap((name) => peerSystem(name, values.math) ?? []),
    ];
    const course = join(scratch, 'course');
    writeCourse(course, count, values.math);
    for (const system of systems) placeCourse(system, course);
    const costs = new Map(systems.map((system) => [system, phases.map((): Cost[] => [])]));
    for (let round = 1; round <= Number(values.rounds); round++)
      for (const [system, found] of costs) await measureRound(system, { count, round }, found);
    printTable(count, costs);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measureRound(
  system: System,
  { count, round }: { count: number; round: number },
  found: Cost[][],
): Promise<void> {
  for (const path of system.kept) rmSync(path, { recursive: true, force: true });
  for (const [index, phase] of phases.entries()) {
    if (phase === 'one edit') editCourse(system.content, count, round);
    const cost = await measure(system.line, system.folder, system.env);
    found[index]?.push(cost);
    console.error(`round ${round}, ${system.name}, ${phase}: ${cost.cpu.toFixed(1)} CPU s`);
  }
}

/** Medians of all rounds, each with its share of what Starlight takes in the same table. */
function printTable(count: number, costs: Map<System, Cost[][]>): void {
  const measured = [...costs].map(([{ name }, found]) => ({
    name,
    cells: [
      ...found.map((rounds) => median(rounds.map(({ cpu }) => cpu))),
      median((found[0] ?? []).map(({ wall }) => wall)),
      median(found.flat().map(({ peak }) => peak)),
    ],
  }));
  const most = measured.find(({ name }) => name.startsWith('Starlight'));
  const title = `${count} lectures${values.math ? ', mathematics' : ''}${values.site ? ', with an address' : ''}`;
  console.log(`| ${title}, ${values.rounds} rounds | ${phases.join(' | ')} | wall s, empty | peak MB |`);
  console.log('| :-- | --: | --: | --: | --: | --: |');
  for (const { name, cells } of measured) {
    const shown = cells.map((value, index) => {
      const whole = most?.cells[index];
      const digits = value < 10 ? 1 : 0;
      return value.toFixed(digits) + (whole ? ` (${(value / whole).toFixed(2)})` : '');
    });
    console.log(`| ${name} | ${shown.join(' | ')} |`);
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
