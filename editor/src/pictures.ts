// Where a picture of the site is shown while one writes. What is kept is its own address, on the site's host; the desk may be
// another host, or that of several sites.

const OWN = '/media/';
let folder = OWN;

/** Learns from the page where the desk shows the pictures of its site. */
export function learnFolder(said: string | undefined): void {
  if (said) folder = said;
}

/** The address to show; those of elsewhere as they are. */
export function shownAt(address: string): string {
  return address.startsWith(OWN) ? folder + address.slice(OWN.length) : address;
}

/** The address to keep, from one that was shown: a piece of the page that was copied holds those. */
export function keptAt(address: string): string {
  const at = address.indexOf(folder);
  const isOurs = folder !== OWN && (at === 0 || address.startsWith(location.origin + folder));
  return isOurs ? OWN + address.slice(at + folder.length) : address;
}
