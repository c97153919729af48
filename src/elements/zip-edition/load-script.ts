import { siteAddress } from './site-address.ts';

declare global {
  interface Window {
    /** Called by the scripts that hold the index. */
    courseIndex: (name: string, piece: unknown) => void;
  }
}

const folder = siteAddress('_folder/index');
const arrived = new Map<string, unknown>();

window.courseIndex = (name, piece) => {
  arrived.set(name, piece);
};

/** Loads a piece of the index, once. One that failed is tried again the next time. */
export async function loadScript<Piece>(name: string): Promise<Piece> {
  if (!arrived.has(name)) await run(`${folder}/${name}.js`);
  return arrived.get(name) as Piece;
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
