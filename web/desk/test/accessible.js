// axe-core on every page: nothing serious or critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { must, settled } from './checks.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function accessible(page, base, found) {
  const bad = [];
  for (const [name, path] of Object.entries(found.pages)) {
    await page.goto(base + path);
    await settled(page);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const v of violations) {
      if (v.impact === 'serious' || v.impact === 'critical') bad.push(`${name}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`);
    }
  }
  must(!bad.length, bad.join('\n'));
}
