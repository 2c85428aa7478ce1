// Running checks, and finding what is in the case under test.
let failed = 0, ran = 0;

export async function check(name, f) {
  ran++;
  const began = Date.now();
  try {
    await f();
    console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
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
  await page.waitForFunction(() => ![...document.querySelectorAll('main [role=status]')].some((e) => /^(Loading|Cargando|Drawing|Dibujando)/.test(e.textContent)));
}

// lead goes to a page as the way back does, without loading the desk again.
export async function lead(page, path) {
  await page.evaluate((path) => {
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
}
