// Files are dropped on the page and their reading is followed live: many at once, one that cannot be read among them.
import { frames, must, settled } from './checks.js';

const paper = (i) => `Pier ${i} repaired\n\nBy Oskar Brann\nThe Pier Post\nMay ${i + 1}, 2031\n\nPier ${i} was repaired on Tuesday, the port of Vasterby said. Deputy Ines Morvan promised to pay for it by June.`;

// A list that takes any machine a second or so to read, though nobody says anything in it: the run still goes on when the page begins to follow it.
const things = ['a rope', 'two buoys', 'the lamp of the old pier', 'four crates of nails', 'a crane without its hook', 'paint for the north quay'];
const long = Array.from({ length: 4000 }, (_, i) => `Item ${i + 1}: ${things[i % 6]}, ${things[(i + i / 6) % 6 | 0]} and ${things[(i * 5 + 1) % 6]}.`).join('\n\n');

export async function adding(page, base, lang) {
  const w = lang === 'es' ? { done: 'terminado', image: 'una imagen PNG', could: 'No se pudo leer' } : { done: 'done', image: 'a PNG image', could: 'Could not be read' };
  await page.goto(base + '/add');
  await settled(page);
  const papers = Array.from({ length: 24 }, (_, i) => [`pier-${lang}-${i}.txt`, paper(i + (lang === 'es' ? 40 : 1))]);
  papers.unshift([`store-${lang}.txt`, `What the store of the port holds, ${lang}\n\n${long}`]);
  // What the page shows while it lasts: how much was done, each time that it changed.
  await page.evaluate(() => {
    globalThis.steps = [];
    globalThis.streams = 0;
    const Real = EventSource;
    globalThis.EventSource = class extends Real {
      constructor(...a) {
        super(...a);
        globalThis.streams++;
        this.addEventListener('job', (e) => globalThis.steps.push(JSON.parse(e.data).done));
      }
    };
  });
  await page.evaluate(([files, lang]) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name, { type: 'text/plain' }));
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])], `photo-${lang}.png`, { type: 'image/png' }));
    globalThis.drag = (kind) => document.querySelector('.drop').dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
    globalThis.drag('dragover');
  }, [papers, lang]);
  await frames(page, 1);
  must(await page.evaluate(() => document.querySelector('.drop').classList.contains('over')), 'the place does not show that files can be dropped');
  await page.evaluate(() => void globalThis.drag('drop'));
  const job = page.locator('.job', { hasText: `photo-${lang}.png` });
  await job.locator('strong', { hasText: w.done }).waitFor({ timeout: 60000 });
  const { steps, streams } = await page.evaluate(() => ({ steps: globalThis.steps, streams: globalThis.streams }));
  must(streams === 1, `${streams} streams of progress were opened`);
  // How many steps there are between the first and the last is the machine's affair: a fast one adds all the short ones within one.
  must(steps.length > 1 && steps.at(0) < 26 && steps.at(-1) === 26, 'progress came as ' + steps);
  must(steps.every((n, i) => !i || n >= steps[i - 1]), 'progress went back: ' + steps);
  const text = (await job.innerText()).replace(/\s+/g, ' ');
  must(text.includes('25') && text.includes(`photo-${lang}.png`) && text.includes(w.could) && text.includes(w.image), 'the run tells: ' + text.slice(0, 300));
  await job.getByRole('link', { name: /Pier|pier/ }).first().click();
  await settled(page);
  must(/Pier \d+ repaired/.test(await page.locator('h1').innerText()), 'the added article does not open');
}
