// A browser for the tests: Debian's Chromium, which asks nobody for anything. One process serves all checks; each has a profile of its own in it.
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-device-scale-factor=1'];

let running;

// open makes a fresh profile, in the browser that runs until quit. Each page books what its console and its network say.
export async function open(base, { locale = 'en-GB', scheme = 'light', width = 1280, height = 900 } = {}) {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags });
  const context = await (await running).newContext({ locale, colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] });
  // What hangs is found all the same; on a busy machine drawing without a graphics card holds a page up for longer than the usual half a minute.
  context.setDefaultTimeout(120000);
  const wrong = []; // errors of the console, failed requests, requests to others
  context.on('request', (r) => {
    const u = r.url();
    if (!u.startsWith(base + '/') && !u.startsWith('data:') && !u.startsWith('blob:' + base) && u !== 'about:blank') wrong.push('request to ' + u);
  });
  const page = await context.newPage();
  // A page is quiet when nothing that it asked for is on its way; a stream of progress does not count.
  let open = 0;
  const counts = (r) => !/\/events$/.test(r.url());
  page.on('request', (r) => counts(r) && open++);
  page.on('requestfinished', (r) => counts(r) && open--);
  page.on('requestfailed', (r) => counts(r) && open--);
  page.quiet = async () => {
    for (let still = 0, i = 0; still < 3; i++) {
      await page.waitForTimeout(25);
      still = open > 0 ? 0 : still + 1;
      if (i > 1600) throw new Error(`${page.url()} waits for ${open} answers`);
    }
  };
  page.on('console', (m) => {
    // The driver of drawing without a graphics card complains of its own speed.
    if (m.type() === 'error' || (m.type() === 'warning' && !/GPU stall due to ReadPixels/.test(m.text()))) wrong.push(`console ${m.type()}: ${m.text()} ${m.location().url}`);
  });
  page.on('pageerror', (e) => wrong.push('error: ' + e.message));
  page.on('dialog', (d) => {
    wrong.push('dialog: ' + d.message());
    d.dismiss().catch(() => {});
  });
  return { page, context, wrong, close: () => context.close() };
}

export async function quit() {
  await (await running)?.close();
}
