// What a person decides: whether two are one, by one key and back; that a possible match on a list is somebody else; what is taken out.
import { readFileSync } from 'node:fs';
import { api, lead, must, settled } from './checks.js';

export async function deciding(page, base) {
  await sameByKey(page, base);
  await several(page, base);
  await cleared(page);
  await taken(page);
}

// waiting are the pairs, once they have been gathered for the case as it is.
async function waiting(base) {
  for (let i = 0; i < 100; i++) {
    const d = await api(base, '/same');
    if (!d.more) return d.pairs;
    await new Promise((r) => setTimeout(r, 200));
  }
  throw new Error('the pairs are not gathered');
}

async function sameByKey(page, base) {
  const before = await waiting(base);
  must(before.length > 0, 'no pair waits in the case under test');
  const id = (p) => [p.a.subject, p.b.subject].sort().join(' ');
  const { a } = before[0];
  await page.goto(base + '/names');
  await settled(page);
  const card = page.locator('.pair').first();
  await card.waitFor();
  must((await card.innerText()).includes(a.entity.name), 'the first pair is not shown first');
  await page.keyboard.press('u');
  await page.locator('.said', { hasText: 'Kept: unsure.' }).waitFor();
  must((await api(base, '/judgements')).judgements[0].verdict === 'unsure', 'the answer is not kept');
  await page.locator('.said').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.said', { hasText: 'Undone.' }).waitFor();
  must((await api(base, '/judgements')).judgements[0].superseded === 'undone', 'the answer is not taken back');
  must((await waiting(base)).some((p) => id(p) === id(before[0])), 'the pair does not wait again');
  await page.goto(base + '/names');
  await settled(page);
  await page.keyboard.press('y');
  await page.locator('.said', { hasText: 'Kept: the same.' }).waitFor();
  must(!(await waiting(base)).some((p) => id(p) === id(before[0])), 'the pair still waits');
  must((await api(base, '/judgements')).judgements[0].verdict === 'same', 'the second answer is not kept');
  await lead(page, '/notes');
  await settled(page);
  must(/the same/.test(await page.locator('main').innerText()), 'the log does not know of the answer');
}

// Two bear one name: the page says so before anything that is said of them.
async function several(page, base) {
  const { entities } = await api(base, '/entities?name=Bruno%20Kessel');
  must(entities.length === 1, 'the case under test knows no Bruno Kessel');
  await lead(page, '/names/' + encodeURIComponent(entities[0].id));
  await settled(page);
  const banner = page.locator('.notice.warn', { hasText: 'May be several people' });
  must(await banner.count(), 'two who bear one name stand as one');
  const text = await banner.innerText();
  must(/engineer/.test(text) && /baker/.test(text), 'the banner does not tell them apart: ' + text);
  const y = (await banner.boundingBox()).y, said = (await page.getByRole('heading', { name: /What is said about/ }).boundingBox()).y;
  must(y < said, 'the banner stands below what is said');
}

async function cleared(page) {
  await lead(page, '/lists');
  await settled(page);
  await page.getByLabel('Names, one a line').fill('Los Zetas');
  await page.getByRole('button', { name: 'Ask the lists' }).click();
  const hit = page.locator('.card', { hasText: 'possible match' }).first();
  await hit.waitFor();
  await hit.getByRole('button', { name: 'This is somebody else' }).click();
  await hit.getByLabel('Why it is somebody else').fill('A football club of that name.');
  await hit.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.card', { hasText: 'A football club of that name.' }).first().waitFor();
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Found to be somebody else' }) });
  await list.getByText('A football club of that name.').waitFor();
  await list.getByRole('button', { name: 'Take back' }).first().click();
  await list.getByText('A football club of that name.').waitFor({ state: 'detached' });
}

async function taken(page) {
  await lead(page, '/notes');
  await settled(page);
  for (const [button, ends] of [['Claim sheet (CSV)', /\.zip$/], ['Pages (Markdown)', /\.zip$/], ['Follow the Money', /\.zip$/]]) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await coming;
    must(ends.test(file.suggestedFilename()), 'the export is called ' + file.suggestedFilename());
    const b = readFileSync(await file.path());
    must(b.length > 500 && b.toString('latin1', 0, 2) === 'PK', `${button}: ${b.length} bytes that are no zip file`);
  }
  await page.reload();
  await settled(page);
  must(/took the record out/.test(await page.locator('main').innerText()), 'the exports are not in the log');
}
