import type { ListedFile, Version } from '../offline/course-files.ts';
import type { Progress } from '../offline/messages.ts';
import { Store } from '../offline/store.ts';
import { fill } from '../words/fill.ts';
import * as say from '../words/in-browser.ts';
import { localeOf } from '../words/locale.ts';
import { forgetReading, hasReading } from './answer-memory.ts';
import { forgetSettings, hasSettings } from './kept-settings.ts';
import { chooseOffline, mayKeepOffline } from './offline-choice.ts';
import { fetchMore, startWorker, tell } from './offline-worker.ts';
import { clearRecentSearches, recentSearches } from './recent-searches.ts';
import { siteAddress } from './site-address.ts';

const base = siteAddress();

const memories: Record<string, { isKept: () => boolean; forget: () => void }> = {
  reading: { isKept: hasReading, forget: forgetReading },
  searches: { isKept: () => recentSearches().length > 0, forget: clearRecentSearches },
  settings: { isKept: hasSettings, forget: forgetSettings },
};

/** `<offline-page>`: what this device keeps of the course, with buttons to keep all of it and to remove it. */
class OfflinePage extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#part('controls').hidden = !navigator.serviceWorker;
    this.#part('memory').hidden = false;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    (this.#part('again') as HTMLAnchorElement).href = location.href;
    document.title = this.querySelector('h1 > :not([hidden])')?.textContent ?? document.title;
    this.#draw();
    // What is fetched in the meantime is seen when the reader comes back to the page.
    document.addEventListener('visibilitychange', () => this.#draw(), { signal });
    document.addEventListener('no-room-offline', () => this.#say(say.noRoom), { signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #click(event: MouseEvent): void {
    const { action, forget, done } = (event.target as HTMLElement).closest('button')?.dataset ?? {};
    if (action === 'keep') this.#keep();
    if (action === 'remove') this.#remove();
    if (forget) {
      memories[forget]?.forget();
      this.#say(done ?? '');
      this.#draw();
    }
  }

  async #keep(): Promise<void> {
    chooseOffline(true);
    this.#say(say.fetching);
    // So that the browser doesn't clear it away of its own accord; it may ask the reader.
    await navigator.storage?.persist?.().catch(() => false);
    const worker = await startWorker().catch(() => undefined);
    let progress: Progress = { left: 1, failed: !worker };
    while (worker && progress.left > 0 && !progress.failed) {
      progress = await fetchMore(worker, true);
      await this.#draw();
    }
    if (progress.full) this.#say(say.noRoom);
    else if (progress.failed) this.#say(say.notAllStored);
    else this.#say(say.allStored);
  }

  async #remove(): Promise<void> {
    chooseOffline(false);
    const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
    if (registration?.active) await stopWorker(registration.active);
    await registration?.unregister();
    await new Store(base).remove().catch(() => {});
    for (const { forget } of Object.values(memories)) forget();
    await this.#draw();
    this.#say(say.allRemoved);
  }

  async #draw(): Promise<void> {
    const { version, files, takenUp } = await stored().catch(() => nothing);
    const paths = new Set(files.map(([path]) => path));
    const entries = [...this.querySelectorAll<HTMLElement>('[data-path]')];
    for (const entry of entries) entry.hidden = !paths.has(entry.dataset.path ?? '');
    const pages = entries.filter((entry) => !entry.hidden).length;
    this.#part('pages').hidden = pages === 0;
    const whole = version?.files.slice(0, version.whole).filter(([path]) => path.endsWith('.html')).length;
    this.#part('stored').textContent =
      pages === 0 || !version
        ? whyNothing()
        : fill(hasSearch(version, paths) ? say.storedPages : say.storedNoSearch, {
            count: pages,
            all: whole ?? pages,
            size: megabytes(files),
            date: takenUp,
          });
    for (const [name, { isKept }] of Object.entries(memories)) {
      const row = this.#part(name);
      const button = row.querySelector('button');
      const none = row.querySelector<HTMLElement>('.nothing-kept');
      if (button) button.hidden = !isKept();
      if (none) none.hidden = isKept();
    }
  }

  #say(words: string): void {
    this.#part('said').textContent = words;
  }
}

interface Stored {
  version?: Version | undefined;
  files: ListedFile[];
  takenUp: string;
}

const nothing: Stored = { files: [], takenUp: '' };

/** What is kept of the present version. */
async function stored(): Promise<Stored> {
  const store = new Store(base);
  const version = await store.current();
  const takenUp = await store.takenUp();
  if (!version || !takenUp) return nothing;
  const isKept = await store.contents();
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  return { version, files: version.files.filter(isKept), takenUp: date.format(new Date(takenUp)) };
}

function whyNothing(): string {
  if (!navigator.serviceWorker) return say.needsHttps;
  return mayKeepOffline() ? say.nothingYet : say.nothingStored;
}

function hasSearch({ files }: Version, paths: Set<string>): boolean {
  return files.every(([path]) => !path.startsWith('pagefind/') || paths.has(path));
}

const locale = () => localeOf(document.documentElement.lang);

function megabytes(files: ListedFile[]): string {
  const bytes = files.reduce((sum, [, , size]) => sum + size, 0);
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );
}

/** Has the worker remove what is stored; resolves when it has, or when it doesn't answer. */
function stopWorker(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    setTimeout(resolve, 3000);
    tell(worker, { kind: 'stop' }, port2);
  });
}

customElements.define('offline-page', OfflinePage);
