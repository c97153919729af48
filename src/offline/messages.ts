/** What pages say to the worker. An old page may speak to a newer worker, so these change with care. */
export type Message =
  /** "My reader has opened me": the worker keeps the page with what it needs. */
  | {
      kind: 'visited';
      /** The page's path. */
      page: string;
      /** Addresses that it has loaded. */
      loaded: string[];
      /** True where nothing is to be fetched that hasn't been loaded. */
      metered: boolean;
    }
  /** "Nobody is waiting": the worker fetches a few more files, and answers through the port with `Progress`. */
  | { kind: 'more'; whole: boolean }
  /** "Keep nothing": the worker removes everything, answers through the port, and lets all through until it is gone. */
  | { kind: 'stop' };

/** How far the worker has come. */
export interface Progress {
  /** Files that are still to be fetched. */
  left: number;
  /** True where something went wrong and it makes no sense to ask again now. */
  failed: boolean;
  /** True where what went wrong is that the browser has no more room. */
  full?: boolean;
}
