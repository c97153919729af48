import { siteAddress } from './site-address.ts';

declare global {
  interface Window {
    /** Called by the scripts that hold the records. */
    courseRecords: (name: string, records: unknown) => void;
  }
}

const folder = siteAddress('_folder/records');
const arrived = new Map<string, unknown>();

window.courseRecords = (name, records) => {
  arrived.set(name, records);
};

/** Loads a file of records, once. One that failed is tried again the next time. */
export async function loadRecords<Records>(name: string): Promise<Records> {
  if (!arrived.has(name)) await run(`${folder}/${name}.js`);
  return arrived.get(name) as Records;
}

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be read.`));
    document.head.append(script);
    script.remove();
  });
}
