// A document without a title is called by its first words, in quotation marks, and what is copied does not give them out for a title.
import { api, documents, must, settled } from './checks.js';

const say = {
  en: { heading: '“Two clerks of the salt office in Nordwick said on Monday that Osric Tandy had…”', cite: 'the article that begins “Two clerks of the salt office in Nordwick said on Monday that Osric Tandy had…”' },
  es: { heading: '«Two clerks of the salt office in Nordwick said on Monday that Osric Tandy had…»', cite: 'el artículo que empieza «Two clerks of the salt office in Nordwick said on Monday that Osric Tandy had…»' },
};

export async function untitled(page, base, lang) {
  const w = say[lang];
  const doc = (await documents(base)).find((d) => d.opening?.startsWith('Two clerks of the salt office'));
  must(doc && doc.title === '', 'the case under test has no document without a title');

  await page.goto(base + '/documents');
  await settled(page);
  const link = page.getByRole('link', { name: w.heading });
  must((await link.count()) === 1, 'the list of documents does not show ' + w.heading);
  await link.click();
  await settled(page);
  const h1 = await page.locator('main h1').first().innerText();
  must(h1 === w.heading, 'the heading is ' + h1);
  must(!(await page.locator('main').innerText()).includes(doc.id), 'the page shows the ID of the document');

  const { claims } = await api(base, '/documents/' + doc.id);
  await page.goto(base + `/documents/${doc.id}#` + encodeURIComponent(claims.find((c) => c.status === 'promised').id));
  await settled(page);
  const cited = (await page.locator('[data-cite]').innerText()).replace(/\s+/g, ' ');
  must(cited.includes(w.cite), 'the sentence to copy is ' + cited);
}
