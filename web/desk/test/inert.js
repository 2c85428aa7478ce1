// Hostile articles: whatever stands in them is shown as words, on every page that shows them, and does nothing.
import { api, documents, lead, must, settled } from './checks.js';

export async function inert(page, base) {
  const docs = (await documents(base)).filter((d) => /^hostile/i.test(d.outlet));
  must(docs.length >= 8, `only ${docs.length} hostile articles are in the case`);
  const look = async (path, wants, loaded = true) => {
    await (loaded ? page.goto(base + path) : lead(page, path));
    await settled(page);
    const at = await page.evaluate(() => ({
      ran: globalThis.hurt ?? 0,
      elements: [...document.querySelectorAll('main script, main iframe, main object, main embed, main img, main video, main math, main base, main meta, main form[action], main style, main link, main [srcdoc]')].map((e) => e.outerHTML.slice(0, 120)),
      handlers: [...document.querySelectorAll('main *')].flatMap((e) => [...e.attributes].filter((a) => /^on/i.test(a.name)).map((a) => a.name)),
      links: [...document.querySelectorAll('main a[href]')].map((a) => a.href).filter((h) => !/^https?:/.test(h)),
      away: [...document.querySelectorAll('main a[href]')].map((a) => a.origin).filter((o) => o !== location.origin),
      title: document.title,
      text: document.querySelector('main').textContent,
    }));
    must(!at.ran, `${path}: a script of an article ran`);
    must(!at.elements.length, `${path}: an article made elements: ${at.elements.join(' ')}`);
    must(!at.handlers.length, `${path}: an article made handlers: ${at.handlers.join(' ')}`);
    must(!at.links.length, `${path}: an article made links: ${at.links.join(' ')}`);
    must(!at.away.length, `${path}: links lead away: ${at.away.join(' ')}`);
    if (wants) must(at.text.includes(wants), `${path}: the words are not shown as words`);
  };
  for (const d of docs) {
    const { claims } = await api(base, '/documents/' + d.id);
    await look('/documents/' + d.id + (claims[0] ? '#' + encodeURIComponent(claims[0].id) : ''), d.title.slice(0, 20));
  }
  // Where the address itself is hostile the desk is loaded with it; the other pages are reached from within.
  for (const p of ['/claims?q=%3Cimg%20src%3Dx%20onerror%3Dhurt%3D1%3E', '/no/%3Cscript%3Ehurt=1%3C/script%3E']) await look(p);
  for (const p of ['/', '/documents', '/claims?outlet=Hostile', '/names', '/timeline', '/network', '/publish']) await look(p, '', false);
  const { entities } = await api(base, '/entities?limit=200');
  for (const e of entities.filter((x) => /[<>"'{]|script|onerror/i.test(x.name)).slice(0, 10)) await look('/names/' + encodeURIComponent(e.id), '', false);
}
