/** An address as people read it and files are called: `a%20b.png` is `a b.png`. One that can't be decoded stays. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
