/** The full address of a place on this page, as it is given to others: without what is this reader's own. */
export function placeAddress(id: string): string {
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  address.hash = id;
  return address.href;
}
