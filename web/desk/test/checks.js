// Running checks, and finding what is in the case under test.
let failed = 0, ran = 0;

// check runs one; what it returns is said on its line.
export async function check(name, f) {
  ran++;
  const began = Date.now();
  try {
    const more = await f();
    console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)${more ? '; ' + more : ''}`);
  } catch (e) {
    failed++;
    console.log('FAIL ' + name + '\n     ' + String(e.stack ?? e).split('\n').slice(0, 14).join('\n     '));
  }
}

export function tally() {
  console.log(`${ran - failed} of ${ran} checks hold`);
  return failed ? 1 : 0;
}

export function must(ok, words) {
  if (!ok) throw new Error(words);
}

// within holds what is waited for to a time. What comes of it later is nobody's.
export async function within(ms, waited, words) {
  let timer;
  const late = new Promise((_, no) => (timer = setTimeout(() => no(Object.assign(new Error(`${words} within ${ms / 1000} s`), { late: true })), ms)));
  waited.catch(() => {});
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
}

// draws tells whether a page is drawn anew, n times over, while a timer runs in it. It throws where not even the timer ends.
export const draws = (page, n, ms) => within(2 * ms, page.evaluate(([n, ms]) => Promise.race([
  (async () => {
    for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
    return true;
  })(),
  new Promise((done) => setTimeout(() => done(false), ms)),
]), [n, ms]), 'the page does not answer');

// frames waits until a page was drawn anew. A browser that has stopped drawing is asked for this page once more, and then given up: what stands on a page that is not drawn is not
// what a reader would see.
export async function frames(page, n = 3) {
  if (await draws(page, n, 15000)) return;
  await within(15000, page.bringToFront(), 'the page does not come to the front');
  must(await draws(page, n, 15000), 'the page is not drawn, though its timers run');
}

// Pages are asked by the clock, not by the frame: who waits for what never comes is then told so.
export const polling = { polling: 100 };

export const api = async (base, path) => {
  const r = await fetch(base + '/api/v1' + path);
  if (!r.ok) throw new Error(`${path}: ${r.status} ${await r.text()}`);
  return r.json();
};

// documents lists all documents.
export async function documents(base) {
  const list = [];
  for (let cursor = ''; ; ) {
    const d = await api(base, '/documents?limit=200&cursor=' + encodeURIComponent(cursor));
    list.push(...d.documents);
    if (!(cursor = d.next)) return list;
  }
}

// ask finds the addresses of all kinds of pages.
export async function ask(base) {
  const docs = await documents(base);
  const doc = docs.find((d) => d.title.startsWith('Governor shielded fuel smugglers'));
  must(doc, 'the case under test lacks its article');
  const { claims } = await api(base, '/documents/' + doc.id);
  const claim = claims.find((c) => c.status === 'alleged' && c.section_kind === 'body');
  const { entities } = await api(base, '/entities?name=Anton');
  must(entities.length, 'the case under test knows no Anton Vask');
  return {
    claim,
    pages: {
      start: '/', documents: '/documents', document: '/documents/' + doc.id, claim: `/documents/${doc.id}#${encodeURIComponent(claim.id)}`, claims: '/claims', told: '/claims?fold=1',
      sides: '/claims?side=1&a=Morvan&b=Vask', names: '/names', name: '/names/' + encodeURIComponent(entities[0].id), timeline: '/timeline', network: '/network', lists: '/lists', publish: '/publish',
      draft: '/publish?of=draft', add: '/add', notes: '/notes', nowhere: '/no-such-page',
    },
  };
}

// settled waits until a page shows what it asked for.
export async function settled(page) {
  await page.waitForSelector('main h1, main .notice');
  await page.quiet();
  await page.waitForFunction(() => ![...document.querySelectorAll('main [role=status]')].some((e) => /^(Loading|Cargando|Drawing|Dibujando)/.test(e.textContent)), null, polling);
}

// lead goes to a page as the way back does, without loading the desk again.
export async function lead(page, path) {
  await page.evaluate((path) => {
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
}
