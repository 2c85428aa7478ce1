// The desk in a real browser, against a running program: node test/run.js http://127.0.0.1:PORT [part of a check's name]
// SEGUN_DOOR and SEGUN_TOKEN are the address of a program that asks for a token, and that token.
// Prints one line a check, and ends with 1 when one failed.
import { open, quit } from './browser.js';
import { ask, check, tally } from './checks.js';
import { fiveMinutes, fiveMinutesByKeyboard, leaving } from './path.js';
import { everyPage } from './pages.js';
import { adding } from './adding.js';
import { deciding } from './deciding.js';
import { door } from './door.js';
import { holding } from './holding.js';
import { inert } from './inert.js';
import { scrolls } from './scrolls.js';
import { untitled } from './untitled.js';
import { works } from './works.js';

const base = process.argv[2].replace(/\/$/, '');

// inBrowser runs a check in a browser of its own, and holds it to no errors and no requests to others.
async function inBrowser(name, options, f) {
  if (only && !name.includes(only)) return;
  const at = options.at ?? base, b = await open(at, options);
  await check(name, async () => {
    await f(b.page, at, b);
    if (b.wrong.length) throw new Error([...new Set(b.wrong)].join('\n'));
  });
  await b.close();
}

const only = process.argv[3]; // a part of a check's name, to run few
const found = await ask(base);

// Two go side by side: a page waits more than it works. What writes to the case comes after what counts in it, and what measures time runs alone.
const looked = inBrowser('every page in four widths and without barriers, in English by day and Spanish by night', {}, (p) => everyPage(p, base, found));
async function tried() {
  for (const [lang, locale, name] of [['en', 'en-GB', 'English'], ['es', 'es-ES', 'Spanish']]) {
    await inBrowser(`five minutes by mouse, ${name}`, { locale }, (p) => fiveMinutes(p, base, lang));
    await inBrowser(`five minutes by keyboard alone, ${name}`, { locale }, (p) => fiveMinutesByKeyboard(p, base, lang));
    await inBrowser(`a document without a title, ${name}`, { locale }, (p) => untitled(p, base, lang));
    await inBrowser(`who holds what, ${name}`, { locale }, (p) => holding(p, base, lang));
  }
  await inBrowser('a page that is left asks nothing more', {}, (p) => leaving(p, base, found));
  if (process.env.SEGUN_DOOR) await inBrowser('a desk that others can reach asks for a token', { at: process.env.SEGUN_DOOR }, (p, at, b) => door(p, at, process.env.SEGUN_TOKEN, b.wrong));
  await inBrowser('hostile articles are inert', {}, (p) => inert(p, base));
  await inBrowser('what can be done on the pages works', {}, (p, _, b) => works(p, base, found, b.wrong));
  await inBrowser('many files are dropped and followed', {}, (p) => adding(p, base, 'en'));
  await inBrowser('many files are dropped and followed, Spanish', { locale: 'es-ES' }, (p) => adding(p, base, 'es'));
  await inBrowser('what a person decides is kept and can be taken back', {}, (p) => deciding(p, base));
}
await Promise.all([looked, tried()]);
await inBrowser('a long article scrolls without long tasks', {}, (p) => scrolls(p, base));
await quit();
process.exit(tally());
