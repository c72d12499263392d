// Addresses that a link may have, as the server will have them.

/** The address, with `https://` before a bare host; null if nothing good can follow it. */
export function goodAddress(said: string): string | null {
  const text = said.trim();
  if (!text || /\s/.test(text)) return null;
  if (/^(\/(?!\/)|#|\?)/.test(text)) return text;
  if (/^(mailto|tel):\S+$/i.test(text)) return text;
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  try {
    const { protocol, hostname } = new URL(full);
    return /^https?:$/.test(protocol) && (hostname.includes('.') || hostname === 'localhost' || hostname.includes('[')) ? full : null;
  } catch {
    return null;
  }
}
