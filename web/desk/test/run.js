// The desk in a real browser, against a running program: node test/run.js http://127.0.0.1:PORT
// Prints one line a check, and ends with 1 when one failed.
import { open } from './browser.js';
import { ask, check, tally } from './checks.js';
import { fiveMinutes, fiveMinutesByKeyboard } from './path.js';
import { everyPage } from './pages.js';
import { accessible } from './accessible.js';
import { inert } from './inert.js';
import { scrolls } from './scrolls.js';
import { works } from './works.js';

const base = process.argv[2].replace(/\/$/, '');

// inBrowser runs a check in a browser of its own, and holds it to no errors and no requests to others.
async function inBrowser(name, options, f) {
  if (only && !name.includes(only)) return;
  const b = await open(base, options);
  await check(name, async () => {
    await f(b.page, base, b);
    if (b.wrong.length) throw new Error([...new Set(b.wrong)].join('\n'));
  });
  await b.close();
}

const only = process.argv[3]; // a part of a check's name, to run few
const found = await ask(base);
await inBrowser('five minutes by mouse, English', { locale: 'en-GB' }, (p) => fiveMinutes(p, base, 'en'));
await inBrowser('five minutes by mouse, Spanish', { locale: 'es-ES' }, (p) => fiveMinutes(p, base, 'es'));
await inBrowser('five minutes by keyboard alone, English', { locale: 'en-GB' }, (p) => fiveMinutesByKeyboard(p, base, 'en'));
await inBrowser('five minutes by keyboard alone, Spanish', { locale: 'es-ES' }, (p) => fiveMinutesByKeyboard(p, base, 'es'));
await inBrowser('what can be done on the pages works', {}, (p, _, b) => works(p, base, found, b.wrong));
await inBrowser('every page at 360, 1024 and 1440 px', {}, (p) => everyPage(p, base, found));
for (const scheme of ['light', 'dark']) {
  await inBrowser(`no serious barrier on any page, ${scheme}`, { scheme }, (p) => accessible(p, base, found));
}
await inBrowser('hostile articles are inert', {}, (p) => inert(p, base));
await inBrowser('a long article scrolls without long tasks', {}, (p) => scrolls(p, base));
process.exit(tally());
