import { addressOf, type CourseFiles, type ListedFile, readVersion, type Version } from './course-files.ts';

/** When the present version was taken up, beside its name in the store. */
const TAKEN_UP = 'x-taken-up';

/**
 * What is kept on the device: files under their path and digest, the lists of versions, and which open page is of which
 * version. All in one cache, so that removing it leaves nothing. Courses under different paths of a host have a cache
 * each.
 */
export class Store {
  readonly base: string;
  readonly #name: string;
  #keys: Promise<Set<string>> | undefined;
  readonly #versions = new Map<string, Promise<Version | undefined>>();
  readonly #pages = new Map<string, string>();
  #current: string | undefined;

  constructor(base: string) {
    this.base = base;
    this.#name = `course ${base}`;
  }

  /** What tells whether a file is kept. */
  async contents(): Promise<(file: ListedFile) => boolean> {
    this.#keys ??= this.#readKeys();
    const keys = await this.#keys;
    return (file) => keys.has(this.#key(file));
  }

  /** A file as it is kept. */
  get(file: ListedFile): Promise<Response | undefined> {
    return this.#read(this.#key(file));
  }

  /** Keeps a file. Fails where the browser has no more room. */
  async put(file: ListedFile, response: Response): Promise<void> {
    await this.contents();
    await this.#write(this.#key(file), response);
    (await this.#keys)?.add(this.#key(file));
  }

  /** The version of that name; undefined where its list isn't kept. */
  version(name: string): Promise<Version | undefined> {
    const known = this.#versions.get(name) ?? this.#readVersion(name);
    this.#versions.set(name, known);
    return known;
  }

  /** Keeps the list of a version, and with it makes that the present one. */
  async putVersion(name: string, list: CourseFiles): Promise<void> {
    await this.#write(this.#versionKey(name), new Response(JSON.stringify(list)));
    const headers = { [TAKEN_UP]: new Date().toISOString() };
    await this.#write(this.#currentKey, new Response(name, { headers }));
    this.#versions.delete(name);
    this.#current = name;
  }

  /** The version that was taken up last. */
  async current(): Promise<Version | undefined> {
    this.#current ??= await (await this.#read(this.#currentKey))?.text();
    return this.#current === undefined ? undefined : this.version(this.#current);
  }

  /** When that was; undefined where nothing has been taken up. */
  async takenUp(): Promise<string | undefined> {
    return (await this.#read(this.#currentKey))?.headers.get(TAKEN_UP) ?? undefined;
  }

  /** The names of the versions whose lists are kept. */
  async versions(): Promise<string[]> {
    const keys = [...(await this.#readKeys())];
    return keys.flatMap((key) => new URL(key, location.origin).searchParams.get('version') ?? []);
  }

  /**
   * Notes that an open page is of a version. It is written down, because workers sleep between two requests; where
   * there is no room even for that, a page that is kept opens all the same.
   */
  async bind(page: string, version: string): Promise<void> {
    this.#pages.set(page, version);
    await this.#write(this.#pageKey(page), new Response(version)).catch(() => {});
  }

  /** The version that an open page is bound to, if any. */
  async versionOfPage(page: string): Promise<string | undefined> {
    return this.#pages.get(page) ?? (await this.#read(this.#pageKey(page)))?.text();
  }

  /** Lets go of versions other than `current` that no page is bound to any more, with the files that only they have. */
  async tidy(current: string, pages: string[]): Promise<void> {
    const cache = await caches.open(this.#name);
    const used = new Set([current]);
    for (const page of pages) used.add((await this.versionOfPage(page)) ?? current);
    const wanted = new Set([this.#currentKey, ...pages.map((page) => this.#pageKey(page))]);
    for (const name of used) {
      wanted.add(this.#versionKey(name));
      for (const file of (await this.version(name))?.files ?? []) wanted.add(this.#key(file));
    }
    const spare = [...(await this.#readKeys())].filter((key) => !wanted.has(key));
    await Promise.all(spare.map((key) => cache.delete(key)));
    this.#keys = undefined;
  }

  /** Removes everything. */
  async remove(): Promise<void> {
    await caches.delete(this.#name);
    this.#keys = undefined;
    this.#versions.clear();
    this.#pages.clear();
    this.#current = undefined;
  }

  async #readKeys(): Promise<Set<string>> {
    if (!(await caches.has(this.#name))) return new Set();
    const requests = await (await caches.open(this.#name)).keys();
    return new Set(requests.map(({ url }) => url.slice(location.origin.length)));
  }

  async #readVersion(name: string): Promise<Version | undefined> {
    const kept = await this.#read(this.#versionKey(name));
    return kept && readVersion(name, (await kept.json()) as CourseFiles);
  }

  /** Asking doesn't make a store where there is none; one that the browser can't read is as good as none. */
  async #read(key: string): Promise<Response | undefined> {
    try {
      return await caches.match(key, { cacheName: this.#name, ignoreVary: true });
    } catch {
      return undefined;
    }
  }

  async #write(key: string, response: Response): Promise<void> {
    await (await caches.open(this.#name)).put(key, response);
  }

  #key([path, digest]: ListedFile): string {
    return `${addressOf(path, this.base)}?${digest}`;
  }

  get #currentKey(): string {
    return `${this.base}?taken-up`;
  }

  #versionKey(name: string): string {
    return `${this.base}?version=${name}`;
  }

  #pageKey(page: string): string {
    return `${this.base}?page=${page}`;
  }
}
