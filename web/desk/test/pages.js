// Every page in three widths: it shows something, fits, and says that it was read by a machine.
import { must, settled } from './checks.js';

export async function everyPage(page, base, found) {
  for (const [name, path] of Object.entries(found.pages)) {
    await page.goto(base + path);
    await settled(page);
    for (const width of [360, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(50);
      const at = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        h1: document.querySelectorAll('main h1').length,
        text: document.querySelector('main').innerText,
        unread: /unreviewed/i.test(document.body.innerText),
        wrong: document.querySelector('main [role=alert]')?.innerText ?? '',
      }));
      must(at.over <= 0, `${name} at ${width} px is ${at.over} px too wide`);
      must(at.h1 === 1, `${name} has ${at.h1} main headings`);
      if (name !== 'nowhere') must(!/\b(?:undefined|NaN|\[object)/.test(at.text), `${name} shows a value that is none: ${at.text.match(/.{30}\b(?:undefined|NaN|\[object).{30}/s)}`);
      must(at.unread, `${name} does not say that nobody has reviewed it`);
      must(!at.wrong, `${name} shows a problem: ${at.wrong}`);
    }
  }
}
