// The five-minute path: who accuses whom of what, the reply that answers something else, the origins, the very words,
// one attributed sentence. By mouse and by keyboard, in both languages.
import { must, polling, settled } from './checks.js';

const say = {
  en: { who: 'Who accuses whom', alleges: 'Ines Morvan alleges', copy: 'Copy sentence with its sourcing', else: 'answers something else', origin: '1 known origin', none: 'No reply to this allegation',
    sentence: /Ines Morvan alleged(?: of [^:]*Vask)? in an open letter: “The governor shielded the smugglers”, the Port Elan Courier reported on 4 May 2031\.$/ },
  es: { who: 'Quién acusa a quién', alleges: 'Ines Morvan acusa', copy: 'Copiar la frase con su procedencia', else: 'contesta a otra cosa', origin: '1 origen conocido', none: 'No hay respuesta a esta acusación',
    sentence: /Ines Morvan acusó(?: a [^:]*Vask)? en una carta abierta: «The governor shielded the smugglers», según informó Port Elan Courier el 4 de mayo de 2031\.$/ },
};

async function read(page, w) {
  const panel = page.locator('aside.beside');
  await panel.waitFor();
  await page.quiet();
  const text = (await panel.innerText()).replace(/\s+/g, ' ');
  must(text.includes(w.alleges), 'the panel does not say who alleges: ' + text.slice(0, 400));
  must(text.includes(w.none) && text.includes(w.else), 'the panel does not say that the reply answers something else: ' + text);
  must(/he had met the shipping owner Petra Lunt/.test(await panel.locator('[data-else]').innerText()), 'what the accused said instead is not shown');
  must((await panel.locator('[data-origins]').innerText()).includes(w.origin), 'the origins are not counted: ' + (await panel.locator('[data-origins]').innerText()));
  must((await panel.locator('[data-around]').innerText()).includes('The governor shielded the smugglers'), 'the very words are not shown');
  const lit = await page.locator('mark.on').allInnerTexts();
  must(lit.join(' ').includes('The governor shielded the smugglers'), 'the words are not lit in the text: ' + lit);
}

async function taken(page, w) {
  await page.waitForFunction(() => document.querySelector('.said.on'), null, polling);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  must(w.sentence.test(text), 'the sentence that was copied is ' + text);
}

export async function fiveMinutes(page, base, lang) {
  const w = say[lang];
  await page.goto(base + '/');
  await settled(page);
  must((await page.locator('html').getAttribute('lang')) === lang, 'the page is not in the language of the browser');
  must((await page.locator('h2').allInnerTexts()).includes(w.who), 'the start page does not say who accuses whom');
  await page.locator('main a[data-line]', { hasText: 'The governor shielded the smugglers' }).first().click();
  await read(page, w);
  await page.getByRole('button', { name: w.copy }).click();
  await taken(page, w);
}

export async function fiveMinutesByKeyboard(page, base, lang) {
  const w = say[lang];
  await page.goto(base + '/');
  await settled(page);
  await page.keyboard.press('Tab');
  must(await page.evaluate(() => document.activeElement.classList.contains('jump')), 'the first stop does not jump to the content');
  await page.keyboard.press('Enter');
  must(await page.evaluate(() => document.activeElement.id === 'content'), 'the jump does not reach the content');
  for (let i = 0; ; i++) {
    await page.keyboard.press('j');
    if (await page.evaluate(() => document.activeElement.textContent.includes('The governor shielded the smugglers'))) break;
    must(i < 60, 'j does not reach the allegation');
  }
  must(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none'), 'the focus cannot be seen');
  await page.keyboard.press('Enter');
  await read(page, w);
  for (let i = 0; ; i++) {
    if (await page.evaluate((name) => document.activeElement.textContent === name, w.copy)) break;
    must(i < 30, 'Tab does not reach the button that copies');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await taken(page, w);
  await page.keyboard.press('Escape');
  await page.locator('aside.beside').waitFor({ state: 'detached' });
  // On to the next claims of the article, and out by keys alone.
  await page.keyboard.press('j');
  must(await page.evaluate(() => document.activeElement.matches('button.note')), 'j does not reach the sourcing in the margin');
  await page.keyboard.press('?');
  must(await page.evaluate(() => document.querySelector('dialog').open), '? does not show the keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(base + '/claims');
}

// leaving goes from one page to another that comes late: the page that is left must ask nothing for it.
export async function leaving(page, base, found) {
  await page.route(/\/assets\/(Claims|Names)-/, async (r) => {
    await new Promise((done) => setTimeout(done, 400));
    await r.continue();
  });
  const asked = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname));
  for (const [key, path] of [['c', '/claims'], ['n', '/names']]) {
    await page.goto(base + found.pages.claim);
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForURL(base + path);
    await page.locator('h1').waitFor();
    await settled(page);
  }
  must(!asked.some((a) => a.includes('undefined')), 'the page that is left asks once more: ' + asked.filter((a) => a.includes('undefined')));
}
