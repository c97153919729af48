/** What is used of a service worker's interfaces: TypeScript's library of them and that of pages exclude each other. */
export interface WorkerScope {
  registration: {
    scope: string;
    active?: object | null;
    navigationPreload?: { enable: () => Promise<void> };
  };
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<{ id: string }[]>;
  };
  navigator: object;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

/** An event for whose work the worker is kept alive. */
export interface Lasting {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A page asks for a file. */
export interface Asked extends Lasting {
  request: Request;
  clientId: string;
  /** The page that comes into being, where a page is asked for. */
  resultingClientId: string;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}

/** A page says something. */
export interface Told extends Lasting {
  data: unknown;
  ports: readonly MessagePort[];
  source: { id: string } | null;
}
