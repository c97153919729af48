/** An address as people read it and files are called: `a%20b.png` is `a b.png`. One that can't be decoded stays. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * An address as a message shows it: `Gr%C3%B6%C3%9Fe.png` is `Größe.png`. What means something else when decoded
 * (`%23`), or would break the line, stays as it is.
 */
export function readableAddress(address: string): string {
  try {
    const readable = decodeURI(address).replaceAll('%5C', '\\');
    return /[\p{C}\p{Zl}\p{Zp}`]/u.test(readable) ? address : readable;
  } catch {
    return address;
  }
}
