import address from '../styles/search.css?url';

let loading: Promise<void> | undefined;

/** Loads the looks of search; without them, should they fail to come, it still works. */
export function loadSearchStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  return loading;
}
