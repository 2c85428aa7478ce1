// What can be done on the pages: correct and undo, filter, fold, answer, screen, zoom, add, note; and the network.
import { lead, must, polling, settled } from './checks.js';
import { barriers } from './pages.js';

const text = async (page, sel = 'main') => (await page.locator(sel).first().innerText()).replace(/\s+/g, ' ');

// inked counts the points of a picture of a place that have a colour of the style sheet.
async function inked(page, place, colour) {
  const png = (await place.screenshot()).toString('base64');
  return page.evaluate(async ([png, colour]) => {
    const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), g = canvas.getContext('2d');
    g.drawImage(bitmap, 0, 0);
    const hex = getComputedStyle(document.documentElement).getPropertyValue(colour).trim();
    const want = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
    const d = g.getImageData(0, 0, canvas.width, canvas.height).data;
    let n = 0;
    for (let i = 0; i < d.length; i += 4) if (want.every((w, k) => Math.abs(d[i + k] - w) < 12)) n++;
    return n;
  }, [png, colour]);
}

// card shows the network as with a graphics card, which the browser plays; the other checks see the plain drawing. Each line has its claims one click behind it. While the browser plays
// the card it may draw nothing else for seconds.
export async function card(page, base) {
  await page.addInitScript(() => {
    const real = WebGL2RenderingContext.prototype.getExtension;
    WebGL2RenderingContext.prototype.getExtension = function (name) {
      return name === 'WEBGL_debug_renderer_info' ? null : real.call(this, name);
    };
  });
  await page.goto(base + '/network');
  await settled(page);
  await page.locator('[data-drawn]:not([data-drawn=""])').waitFor();
  must((await page.locator('[data-drawn="sigma"]').count()) === 1, 'the network is not drawn with the graphics card');
  must((await barriers(page, 'network')).length === 0, 'axe-core finds barriers on the network: ' + (await barriers(page, 'network')));
  must((await inked(page, page.locator('[data-drawn="sigma"]'), '--says')) > 40, 'the whole lines of the network are not drawn');
  await page.getByRole('button', { name: 'Show the claims' }).first().click();
  await page.locator('.picked .line').first().waitFor();
}

export async function works(page, base, found, wrong) {
  // Correct a reading: kept, shown as such, undoable.
  await page.goto(base + found.pages.claim);
  await settled(page);
  await page.getByRole('button', { name: 'Correct this reading' }).click();
  await page.getByLabel('Somebody else says this').check();
  // Who says it is chosen from those of the article by typing and arrows; who is not among them, as the last of the list, as typed.
  const speaker = page.getByRole('combobox', { name: 'Who says it' }), options = page.locator('aside [role=listbox]:not([hidden]) [role=option]');
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await page.getByText('Choose from the list.').waitFor();
  const named = await options.allInnerTexts();
  must(named.some((o) => o.startsWith('Anton Vask')) && !named.some((o) => /^Ines Morvan|Somebody else/.test(o)), 'those who may say it are ' + named);
  await speaker.fill('vask');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  must(/Vask$/.test(await speaker.inputValue()), 'a name is not taken by keys: ' + (await speaker.inputValue()));
  await speaker.fill('Deputy Morvan’s office');
  await options.last().click();
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await page.locator('aside .tag.strong', { hasText: 'somebody else says this' }).waitFor();
  await page.reload();
  await settled(page);
  must((await text(page, 'aside.beside')).includes('Deputy Morvan’s office says it'), 'the correction is not kept');
  const cited = await text(page, '[data-cite]');
  must(/“[^”]{20,}”, the Port Elan Courier reported on/.test(cited) && !/alleged/.test(cited), 'the sentence of a corrected claim goes by the reading: ' + cited);
  await page.locator('aside').getByRole('button', { name: 'Undo' }).first().click();
  await page.locator('aside .tag.strong', { hasText: 'somebody else says this' }).waitFor({ state: 'detached' });
  must(!(await text(page, 'aside.beside')).includes('says it.'), 'the correction is not undone');

  // Claims: filtered, with what was understood; nothing found says so.
  await lead(page, '/claims');
  await settled(page);
  await page.getByLabel('How it is said').selectOption('denied');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/status=denied/);
  await settled(page);
  const how = await page.locator('main .line .how').allInnerTexts();
  must(how.length && how.every((h) => h.trim() === 'denies'), 'the filter by status shows others: ' + how);
  await lead(page, '/claims?q=zyzzyva');
  await settled(page);
  must((await text(page)).includes('That does not say that nobody said it'), 'nothing found is not worded as absence');
  await lead(page, '/claims?q=' + encodeURIComponent('about:"open'));
  await page.locator('main [role=alert]').waitFor();
  // The browser itself writes down that the server refused this one.
  const refused = wrong.findIndex((w) => w.includes('422'));
  must(refused >= 0, 'a faulty question was not refused');
  wrong.splice(refused, 1);

  // Retellings folded under their origin, and those alone.
  await lead(page, '/claims?fold=1');
  await settled(page);
  const all = await page.locator('main ul.measure > li').count();
  await page.getByRole('button', { name: 'Only what was retold' }).click();
  await page.waitForURL(/retold=1/);
  await settled(page);
  const folds = await page.locator('main ul.measure > li').evaluateAll((l) => l.map((e) => !!e.querySelector('ul.retold li')));
  must(folds.length && folds.length < all && folds.every(Boolean), `${all} entries, of which ${folds.length} are shown as retold: ${folds}`);

  // Start: those who may be one stand once each, and their line leads to the pairs.
  await lead(page, '/');
  await settled(page);
  const waits = page.locator('[data-pairs] a');
  await waits.first().waitFor();
  const names = await waits.allInnerTexts();
  must(new Set(names).size === names.length, 'a name waits twice on the start page: ' + names);
  await waits.first().click();
  await page.waitForURL(/names#pairs$/);
  await page.waitForFunction(() => document.activeElement?.id === 'pairs-title', null, polling);

  // Search with suggestions, which say in words what they stand for.
  await page.goto(base + '/');
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('Morv');
  await page.locator('#search-list li').first().waitFor();
  await page.locator('#search').fill('flag:not');
  await page.locator('#search-list li', { hasText: 'not denied by whoever speaks' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#search').fill('status:alleged');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/claims\?q=status/);

  // Lists: nothing found is worded as that, and no more.
  await lead(page, '/lists');
  await settled(page);
  await page.getByLabel('Names, one a line').fill('Zebulon Quandrix');
  await page.getByRole('button', { name: 'Ask the lists' }).click();
  await page.getByText(/No possible match on .*list of \d.*That is all it says/).waitFor();

  // Timeline: zoom by brush and back.
  await lead(page, '/timeline');
  await settled(page);
  // It opens where most of its entries are; all of them are one button away.
  const everything = page.getByRole('button', { name: 'Show all' });
  if (await everything.isEnabled()) await everything.click();
  const whole = await text(page, '.tools [role=status]');
  await page.locator('svg.mini').scrollIntoViewIfNeeded();
  const box = await page.locator('svg.mini').boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 12, { steps: 6 });
  await page.mouse.up();
  must((await text(page, '.tools [role=status]')) !== whole, 'the brush does not zoom');
  await page.getByRole('button', { name: 'Show all' }).click();
  must((await text(page, '.tools [role=status]')) === whole, 'the timeline does not go back');

  // Add a text, with progress, and read it.
  await lead(page, '/add');
  await settled(page);
  await page.getByLabel('Text', { exact: true }).fill('Harbour lamp repaired\n\nMay 8, 2031\n\nThe harbour lamp was repaired on Tuesday, the port of Vasterby said.');
  await page.locator('form').filter({ hasText: 'Title' }).getByRole('button', { name: 'Add' }).click();
  await page.locator('.job', { hasText: 'done' }).getByRole('link').first().click();
  await settled(page);
  must((await text(page)).includes('Harbour lamp repaired'), 'the added text is not there');

  // Addresses that are pasted as a text are not taken for one, and nothing is fetched unasked.
  await lead(page, '/add');
  await settled(page);
  await page.getByLabel('Text', { exact: true }).fill('https://courier.example/a\nhttps://courier.example/b');
  await page.locator('form').filter({ hasText: 'Title' }).getByRole('button', { name: 'Add' }).click();
  await page.getByText('These are addresses').waitFor();
  must((await page.getByLabel('Paste addresses, one a line').inputValue()).split('\n').length === 2, 'the addresses are not in their field');

  // Two runs at once are both told of to their end, and a page that is added again and says a claim otherwise is told on the page and at the start.
  const paper = (how) => `Crane certificate\n\nBy Oskar Brann\nThe Pier Post\nMay 9, 2031\n\nInspector Karl Weiss signed the certificate, Councillor Ivo Marek ${how}.`;
  await page.evaluate(
    async (texts) => {
      for (const text of texts) await (await fetch('/api/v1/add', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Segun': '1' }, body: JSON.stringify({ texts: [{ text, url: 'https://pier.example/crane' }] }) })).json();
    },
    [paper('alleged'), paper('said')],
  );
  await lead(page, '/');
  await lead(page, '/add');
  await page.locator('.job', { hasText: 'A later version of an earlier page' }).waitFor();
  must((await page.locator('.job progress').count()) === 0, 'a run that has ended is still shown as going on');
  await page.locator('.job', { hasText: 'A later version of an earlier page' }).getByRole('link').first().click();
  await settled(page);
  must(/Before: alleges\. Now: says/.test(await text(page, '[data-changed]')), 'the page does not tell what it says otherwise');
  await lead(page, '/');
  await settled(page);
  must(/Karl Weiss signed the certificate .*Before: alleges\. Now: says/.test(await text(page)), 'the start page does not tell what is said otherwise');

  // A draft is checked and not kept.
  await lead(page, '/publish?of=draft');
  await settled(page);
  await page.getByLabel(/Paste the draft/).fill('Governor took bribes\n\nDeputy Ines Morvan accused Governor Anton Vask of taking bribes from smugglers.');
  await page.getByRole('button', { name: 'Check the draft' }).click();
  await page.locator('main .card').first().waitFor();
  must((await text(page)).includes('Ines Morvan alleges'), 'the draft is not checked');

  // A note, and the log that knows of the correction.
  await lead(page, '/notes');
  await settled(page);
  await page.getByLabel('Note', { exact: true }).fill('Ask the council for the list of patrols.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.locator('.note', { hasText: 'list of patrols' }).first().waitFor();

  // Light and dark, and the language, at a touch.
  await page.locator('#theme').selectOption('dark');
  must((await page.evaluate(() => getComputedStyle(document.body.parentElement).backgroundColor)) === 'rgb(21, 23, 26)', 'dark is not dark');
  await page.locator('#lang').selectOption('es');
  must((await text(page, 'h1')) === 'Notas y registro', 'the language does not change at once');
}
