// A browser for the tests: Debian's Chromium, which asks nobody for anything. Checks that go one after another share a process; each has a profile of its own in it.
import { chromium } from 'playwright-core';
import { draws, within } from './checks.js';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-device-scale-factor=1'];

const running = new Map(); // by name: those that new profiles are made in
const launched = [];

function launch(of) {
  const b = chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, timeout: 90000, handleSIGINT: false });
  b.catch(() => {});
  running.set(of, b);
  launched.push(b);
  return b;
}

// profile makes a fresh one, and a page in it, in the browser of a name, or in another where that one has died.
async function profile(of, options) {
  const make = async (b) => {
    const context = await within(60000, (await b).newContext(options), 'the browser opens no profile');
    const page = await within(60000, context.newPage(), 'the browser opens no page');
    page.outside = await within(60000, context.newCDPSession(page), 'the browser opens no way to a page'); // while a script runs there is no way in
    return [context, page];
  };
  try {
    return await make(running.get(of) ?? launch(of));
  } catch {
    return make(launch(of));
  }
}

// open makes a fresh profile, in the browser that runs until quit. Each page books what its console and its network say.
export async function open(base, { of = '', locale = 'en-GB', scheme = 'light', width = 1280, height = 900 } = {}) {
  const [context, page] = await profile(of, { locale, colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] });
  // On a busy machine drawing without a graphics card holds a page up for longer than the usual half a minute; each check has a time of its own besides.
  context.setDefaultTimeout(60000);
  const wrong = []; // errors of the console, failed requests, requests to others
  context.on('request', (r) => {
    const u = r.url();
    if (!u.startsWith(base + '/') && !u.startsWith('data:') && !u.startsWith('blob:' + base) && u !== 'about:blank') wrong.push('request to ' + u);
  });
  watch(page, wrong);
  return { page, context, wrong, state: () => state(page), close: () => within(20000, context.close(), 'the profile is not closed').catch(() => running.delete(of)), leave: () => running.delete(of) };
}

function watch(page, wrong) {
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
  page.on('crash', () => (page.crashed = true));
  page.on('pageerror', (e) => wrong.push('error: ' + e.message));
  page.on('dialog', (d) => {
    wrong.push('dialog: ' + d.message());
    d.dismiss().catch(() => {});
  });
}

// state says what is wrong with a page that failed, or "", and whether it is the browser that died. A script that runs without end is the page's own fault: it can be ended from outside.
async function state(page) {
  const dead = (words) => ({ words, died: true });
  if (!page.context().browser()?.isConnected()) return dead('the browser ended');
  if (page.crashed) return dead('the browser lost the page');
  const asked = () => draws(page, 1, 10000);
  try {
    return (await asked()) ? { words: '', died: false } : dead('the browser stopped drawing');
  } catch (e) {
    if (!e.late) return { words: '', died: false }; // it is on its way to another address
  }
  try {
    await within(10000, page.outside.send('Runtime.terminateExecution'), 'no answer');
    await asked();
    return { words: 'a script of the page ran on and on', died: false };
  } catch {
    return dead('the browser stopped answering');
  }
}

export async function quit() {
  await Promise.all(launched.map(async (b) => within(20000, (await b).close(), 'the browser does not end').catch(() => {}))).catch(() => {});
}
