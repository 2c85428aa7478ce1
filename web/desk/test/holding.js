// Who holds what: on a name's page each line says who says so and how, and one key leads to the words in the document, where the claim tells the same.
import { api, must, settled } from './checks.js';

const say = {
  en: { title: 'Who holds what', lines: ['the registrar says Lunt Shipping holds 60 % of Quay Holding', 'Ines Morvan alleges Anton Vask holds 20 % of Quay Holding', 'Anton Vask denies Anton Vask holds 20 % of Quay Holding'],
    sold: 'Elan Tribune says Petra Lunt held 15 % of Port Elan Services before, and does not now', plan: 'tells of a plan The harbour council would hold at most 30 % of Port Elan Services', unread: 'Unreviewed' },
  es: { title: 'Quién tiene qué', lines: ['the registrar dice Lunt Shipping tiene un 60 % de Quay Holding', 'Ines Morvan acusa Anton Vask tiene un 20 % de Quay Holding', 'Anton Vask niega Anton Vask tiene un 20 % de Quay Holding'],
    sold: 'Elan Tribune dice Petra Lunt tuvo antes un 15 % de Port Elan Services y ya no', plan: 'The harbour council tendría como mucho un 30 % de Port Elan Services', unread: 'Sin revisar' },
};

export async function holding(page, base, lang) {
  const w = say[lang];
  const idOf = async (name) => {
    const { entities } = await api(base, '/entities?name=' + encodeURIComponent(name));
    must(entities.length === 1, `the case under test knows ${entities.length} of the name ${name}`);
    return '/names/' + encodeURIComponent(entities[0].id);
  };
  const section = page.locator('section', { has: page.getByRole('heading', { name: w.title }) });
  const told = async () => (await section.locator('article').allInnerTexts()).map((x) => x.replace(/\s+/g, ' '));

  await page.goto(base + (await idOf('Port Elan Services')));
  await settled(page);
  const of = await told();
  must(of.some((x) => x.startsWith(w.sold)) && of.some((x) => x.includes(w.plan)), 'what was sold and what is planned are told as ' + of.join(' | '));

  await page.goto(base + (await idOf('Quay Holding')));
  await settled(page);
  const lines = await told();
  for (const l of w.lines) must(lines.some((x) => x.startsWith(l)), `no line begins with “${l}”: ${lines.join(' | ')}`);
  must(lines.every((x) => x.includes(w.unread) && /Port Elan Courier, 9 \S+ 2031/.test(x)), 'a line without its date or its mark: ' + lines.join(' | '));

  // By keys alone: to the allegation, and on to its words.
  for (let i = 0; !(await page.evaluate(() => document.activeElement.matches('a[data-line]') && document.activeElement.textContent.includes('holds a 20 % stake'))); i++) {
    must(i < 30, 'j does not reach the words of the holding');
    await page.keyboard.press('j');
  }
  await page.keyboard.press('Enter');
  await page.locator('aside.beside [data-ties]').waitFor();
  const panel = (await page.locator('aside.beside').innerText()).replace(/\s+/g, ' ');
  must(panel.includes(w.title) && panel.includes(w.lines[1]), 'the claim does not tell what is held: ' + panel.slice(0, 600));
  must((await page.locator('mark.on').allInnerTexts()).join(' ').includes('holds a 20 % stake in Quay Holding'), 'the words are not lit in the text');
}
