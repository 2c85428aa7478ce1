// Every page in four widths, in a language and in light or dark: it shows something, fits, says that it was read by a machine, and axe-core finds no serious
// barrier. In Spanish, no sentence of the program is left in English.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { must, settled } from './checks.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function everyPage(page, base, found, lang) {
  const bad = [];
  for (const [name, path] of Object.entries(found.pages)) {
    await page.goto(base + path);
    await settled(page);
    await page.evaluate(axe);
    for (const v of (await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), rules)).violations) {
      if (v.impact === 'serious' || v.impact === 'critical') bad.push(`${name}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`);
    }
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(40);
      const at = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        h1: document.querySelectorAll('main h1').length,
        text: document.querySelector('main').innerText,
        unread: /unreviewed|sin revisar/i.test(document.body.innerText),
        wrong: document.querySelector('main [role=alert]')?.innerText ?? '',
        english: [...document.querySelectorAll('main [data-told][lang=en]')].map((e) => e.textContent),
        scrolls: [...document.querySelectorAll('main .scroll-x')].filter((e) => e.scrollWidth > e.clientWidth + 1).length,
      }));
      if (at.over > 0) bad.push(`${name} at ${width} px is ${at.over} px too wide`);
      if (at.h1 !== 1) bad.push(`${name} has ${at.h1} headings of the first kind`);
      if (at.text.trim().length <= 20) bad.push(`${name} shows nothing`);
      if (!at.unread) bad.push(`${name} does not say that nobody has reviewed it`);
      if (at.wrong) bad.push(`${name}: ${at.wrong}`);
      if (/\{\w+\}|undefined|NaN|\[object/.test(at.text)) bad.push(`${name} at ${width}: ${/.{0,40}(?:\{\w+\}|undefined|NaN|\[object).{0,40}/.exec(at.text)[0]}`);
      if (lang === 'es' && at.english.length) bad.push(`${name}: in English: ${[...new Set(at.english)].slice(0, 3).join(' | ')}`);
      if (name === 'names' && at.scrolls) bad.push(`the names scroll sideways at ${width} px`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  must(!bad.length, [...new Set(bad)].join('\n'));
}
