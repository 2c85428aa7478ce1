// The desk in a real browser, against a running program: node test/run.js http://127.0.0.1:PORT [part of a check's name]
// SEGUN_DOOR and SEGUN_TOKEN are the address of a program that asks for a token, and that token.
// Prints one line a check, and ends with 1 when one failed.
import { open, quit } from './browser.js';
import { ask, check, must, tally, within } from './checks.js';
import { fiveMinutes, fiveMinutesByKeyboard, leaving } from './path.js';
import { everyPage } from './pages.js';
import { adding } from './adding.js';
import { deciding } from './deciding.js';
import { door } from './door.js';
import { holding } from './holding.js';
import { inert } from './inert.js';
import { scrolls } from './scrolls.js';
import { untitled } from './untitled.js';
import { card, works } from './works.js';

const base = process.argv[2].replace(/\/$/, '');

const standing = new Map(); // what is being checked, and its page
const stand = (page) => `it stood at ${[page.stands, page.url(), (page.viewportSize()?.width ?? '?') + ' px wide'].filter(Boolean).join(', ')}`;

// inBrowser runs a check in a profile of its own, and holds it to a time, to no errors and to no requests to others. Where the browser itself died under a check that changes nothing
// in the case, it is done once more in another browser, and its line says so. What a page did wrong is never asked twice.
async function inBrowser(name, options, f) {
  if (only && !name.includes(only)) return;
  await check(name, async () => {
    try {
      await once(name, options, f);
    } catch (e) {
      if (!e.died || !options.again) throw e;
      await once(name, options, f);
      return `once more in a new browser: ${e.message}`;
    }
  });
}

async function once(name, options, f) {
  const at = options.at ?? base, limit = (options.limit ?? 90) * 1000, b = await open(at, options);
  standing.set(name, b.page);
  try {
    await within(limit, f(b.page, at, b), 'it was not done');
    must(!b.wrong.length, [...new Set(b.wrong)].join('\n'));
  } catch (e) {
    const where = stand(b.page), { words, died } = await b.state();
    if (died) b.leave();
    const message = [String(e.message).split('\nBrowser logs:')[0], where, words].filter(Boolean).join('; ');
    const calls = String(e.stack).split('\n').filter((l) => /^ +at .*\/test\//.test(l));
    throw Object.assign(new Error(message), { stack: [message, ...calls].join('\n'), died });
  } finally {
    standing.delete(name);
    await b.close();
  }
}

// Who stops the checks is told where they stood; the browsers end with this program.
process.once('SIGINT', () => {
  for (const [name, page] of standing) console.log(`STOP ${name}: ${stand(page)}`);
  process.exit(130);
});

const only = process.argv[3]; // a part of a check's name, to run few
const found = await within(60000, ask(base), 'the program does not tell what is in its case');

// Two go side by side: a page waits more than it works. What writes to the case comes after what counts in it, and what measures time runs alone.
// Each browser stops for none but its own: the one that looks at the pages draws on while another plays a graphics card.
async function looked() {
  await inBrowser('every page in four widths and without barriers, in English by day and Spanish by night', { of: 'pages', again: true, limit: 360 }, (p) => everyPage(p, base, found));
  await inBrowser('the network is drawn with a graphics card', { of: 'card', again: true }, (p) => card(p, base));
}
async function tried() {
  for (const [lang, locale, name] of [['en', 'en-GB', 'English'], ['es', 'es-ES', 'Spanish']]) {
    await inBrowser(`five minutes by mouse, ${name}`, { locale, again: true }, (p) => fiveMinutes(p, base, lang));
    await inBrowser(`five minutes by keyboard alone, ${name}`, { locale, again: true }, (p) => fiveMinutesByKeyboard(p, base, lang));
    await inBrowser(`a document without a title, ${name}`, { locale, again: true }, (p) => untitled(p, base, lang));
    await inBrowser(`who holds what, ${name}`, { locale, again: true }, (p) => holding(p, base, lang));
  }
  await inBrowser('a page that is left asks nothing more', { again: true }, (p) => leaving(p, base, found));
  if (process.env.SEGUN_DOOR) await inBrowser('a desk that others can reach asks for a token', { at: process.env.SEGUN_DOOR, again: true }, (p, at, b) => door(p, at, process.env.SEGUN_TOKEN, b.wrong));
  await inBrowser('hostile articles are inert', { again: true, limit: 150 }, (p) => inert(p, base));
  await inBrowser('what can be done on the pages works', { limit: 180 }, (p, _, b) => works(p, base, found, b.wrong));
  await inBrowser('many files are dropped and followed', { limit: 150 }, (p) => adding(p, base, 'en'));
  await inBrowser('many files are dropped and followed, Spanish', { locale: 'es-ES', limit: 150 }, (p) => adding(p, base, 'es'));
  await inBrowser('what a person decides is kept and can be taken back', {}, (p) => deciding(p, base));
}
await Promise.all([looked(), tried()]);
await inBrowser('a long article scrolls without long tasks', { again: true }, (p) => scrolls(p, base));
await quit();
process.exit(tally());
