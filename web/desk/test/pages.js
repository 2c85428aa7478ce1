// Every page in four widths, in English by day and in Spanish by night: it shows something, fits, says that it was read by a machine, and axe-core finds no serious
// barrier. In Spanish, no sentence of the program is left in English. One page leads to the next within the desk, so that axe-core is loaded once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { frames, lead, must, settled, within } from './checks.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// barriers are what axe-core finds on a page that is serious or worse. Rules that never are, are left out.
export async function barriers(page, name) {
  if (!(await page.evaluate(() => !!globalThis.axe))) await page.evaluate(axe);
  const found = await page.evaluate(async (tags) => {
    const { axe } = globalThis;
    const rules = Object.fromEntries(axe._audit.rules.filter((r) => r.impact === 'minor' || r.impact === 'moderate').map((r) => [r.id, { enabled: false }]));
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
    return violations.map((v) => ({ id: v.id, help: v.help, impact: v.impact, at: v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')) }));
  }, tags);
  return found.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${name}: ${v.id}: ${v.help}: ${v.at.join(' | ')}`);
}

// How each page is shown: in English by day, and switched to Spanish by night while it stands.
const ways = [['en', 'light'], ['es', 'dark']];

export async function everyPage(page, base, found) {
  const bad = [];
  await page.goto(base + '/nowhere-yet');
  for (const [name, path] of Object.entries(found.pages)) {
    await lead(page, path);
    await settled(page);
    must(page.url() === base + path, `${name} leads to ${page.url()}`);
    for (const [lang, scheme] of ways) {
      page.stands = `${name}, ${lang}`;
      bad.push(...(await within(90000, one(page, name, lang, scheme), `${name}, ${lang}, is not looked at`)).map((b) => `${lang}: ${b}`));
    }
  }
  must(!bad.length, [...new Set(bad)].join('\n'));
}

async function one(page, name, lang, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator('#lang').selectOption(lang);
  await settled(page);
  return shown(page, name, lang);
}

// shown is what is wrong with a page as it stands, in four widths.
async function shown(page, name, lang) {
  const bad = await barriers(page, name);
  for (const width of [360, 768, 1024, 1440]) {
    page.stands = `${name}, ${lang}, ${width} px`;
    await page.setViewportSize({ width, height: 800 });
    await frames(page);
    const at = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      over: document.documentElement.scrollWidth - innerWidth,
      h1: document.querySelectorAll('main h1').length,
      text: document.querySelector('main').innerText,
      unread: /unreviewed|sin revisar/i.test(document.body.innerText),
      wrong: document.querySelector('main [role=alert]')?.innerText ?? '',
      english: [...document.querySelectorAll('main [data-told][lang=en]')].map((e) => e.textContent),
      thin: [...document.querySelectorAll('main ul.margin')].filter((e) => e.clientWidth && e.clientWidth < 120).length,
      scrolls: [...document.querySelectorAll('main .scroll-x')].filter((e) => e.scrollWidth > e.clientWidth + 1).length,
      cut: [...document.querySelectorAll('main svg text')].filter((e) => {
        const t = e.getBoundingClientRect(), s = e.ownerSVGElement.getBoundingClientRect();
        return e.textContent && (t.left < s.left - 1 || t.right > s.right + 1);
      }).map((e) => e.textContent),
    }));
    if (at.lang !== lang) bad.push(`${name} is in ${at.lang}`);
    if (at.over > 0) bad.push(`${name} at ${width} px is ${at.over} px too wide`);
    if (at.h1 !== 1) bad.push(`${name} has ${at.h1} headings of the first kind`);
    if (at.text.trim().length <= 20) bad.push(`${name} shows nothing`);
    if (!at.unread) bad.push(`${name} does not say that nobody has reviewed it`);
    if (at.wrong) bad.push(`${name}: ${at.wrong}`);
    if (/\{\w+\}|undefined|NaN|\[object/.test(at.text)) bad.push(`${name} at ${width}: ${/.{0,40}(?:\{\w+\}|undefined|NaN|\[object).{0,40}/.exec(at.text)[0]}`);
    if (lang === 'es' && at.english.length) bad.push(`${name}: in English: ${[...new Set(at.english)].slice(0, 3).join(' | ')}`);
    if (at.scrolls) bad.push(`${name} scrolls sideways at ${width} px`);
    if (at.thin) bad.push(`${name} at ${width} px: the sourcing in the margin is too narrow to be read`);
    if (at.cut.length) bad.push(`${name} at ${width} px: words of the drawing run over its edge: ${at.cut.slice(0, 3).join(' | ')}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return bad;
}
