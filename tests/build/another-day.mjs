// Loaded into a build before anything else: its clock shows another day, and the machine another name.

import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const shift = 400 * 24 * 3600 * 1000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...values) {
    super(...(values.length > 0 ? values : [RealDate.now() + shift]));
  }

  static now() {
    return RealDate.now() + shift;
  }
};
os.hostname = () => 'another-machine';
os.availableParallelism = () => 1;
os.cpus = () => [];
syncBuiltinESMExports();
