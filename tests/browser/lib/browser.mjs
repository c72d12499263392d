// Debian's Chromium, and one window on it per way of reading: width, light or dark, with or without script.
import { chromium } from 'playwright-core';

export const executablePath = process.env.RELAIS_CHROMIUM ?? '/usr/bin/chromium';

// Chromium's sandbox does not run as root nor in most containers; the pages here are our own.
export const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

export const PHONE = 360;
export const DESK = 1280;

export function launch() {
  return chromium.launch({ executablePath, args, headless: true });
}

/** A window; what a publication asks of other hosts is refused, so that no test depends on the network. */
export async function view(browser, address, { width = DESK, height = 800, scheme = 'light', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, ...options });
  const foreign = [];
  await context.route(
    (url) => url.origin !== address && url.protocol !== 'data:',
    (route) => {
      const request = route.request();
      foreign.push({ url: request.url(), kind: request.resourceType(), from: new URL(request.frame().page().url()).pathname });
      return route.abort();
    },
  );
  return { context, foreign, page: await context.newPage() };
}
