// Where the reader is: the path, the question part and the fragment of the address, kept in step with the
// History API. Nothing secret is ever put into an address.

function read() {
  return { path: location.pathname, query: new URLSearchParams(location.search), hash: decode(location.hash.slice(1)) };
}

function decode(s) {
  try {
    return decodeURIComponent(s);
  } catch {
    return s;
  }
}

let here = $state.raw(read());

export const at = {
  get path() {
    return here.path;
  },
  get query() {
    return here.query;
  },
  get hash() {
    return here.hash;
  },
};

// go moves to an address of the desk. With replace, the address before it is not kept; with stay, the page keeps
// its place and its focus.
export function go(href, { replace = false, stay = false } = {}) {
  const url = new URL(href, location.href);
  if (url.origin !== location.origin) return;
  const same = url.pathname === location.pathname;
  if (!replace) history.replaceState({ ...history.state, y: scrollY }, '');
  history[replace ? 'replaceState' : 'pushState']({}, '', url);
  here = read();
  if (!stay && !same) arrive(0);
}

// ask changes parts of the question in the address: ask({status: 'alleged', cursor: null}).
export function ask(parts, { replace = true } = {}) {
  const q = new URLSearchParams(location.search);
  for (const [k, v] of Object.entries(parts)) {
    q.delete(k);
    if (Array.isArray(v)) v.forEach((x) => q.append(k, x));
    else if (v !== null && v !== undefined && v !== '') q.set(k, v);
  }
  const s = q.toString();
  go(location.pathname + (s ? '?' + s : '') + location.hash, { replace, stay: true });
}

// arrive puts the place and the focus of a page that was just opened.
function arrive(y) {
  requestAnimationFrame(() => {
    scrollTo(0, y);
    const h = document.querySelector('main h1');
    if (h) h.focus({ preventScroll: true });
  });
}

export function start() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    const before = here.path;
    here = read();
    if (here.path !== before) setTimeout(() => arrive(history.state?.y ?? 0), 60);
  });
  // Links stay links: a plain click on one that leads into the desk is answered here, any other by the browser.
  document.addEventListener('click', (e) => {
    if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const a = e.target.closest?.('a[href]');
    if (!a || a.target || a.hasAttribute('download') || a.origin !== location.origin || a.pathname.startsWith('/api/') || /\.[a-z]+$/.test(a.pathname)) return;
    const href = a.getAttribute('href');
    if (href.startsWith('#') && a.hasAttribute('data-jump')) return;
    e.preventDefault();
    go(href);
  });
}

// match fits a path to "/names/:id" and gives its parts, or null.
export function match(pattern, path) {
  const p = pattern.split('/'), s = path.replace(/\/+$/, '').split('/');
  if (pattern === '/') return path === '/' || path === '' ? {} : null;
  if (p.length !== s.length) return null;
  const out = {};
  for (let i = 0; i < p.length; i++) {
    if (p[i].startsWith(':')) out[p[i].slice(1)] = decode(s[i]);
    else if (p[i] !== s[i]) return null;
  }
  return out;
}

export const to = {
  document: (id, claim) => '/documents/' + encodeURIComponent(id) + (claim ? '#' + encodeURIComponent(claim) : ''),
  name: (id) => '/names/' + encodeURIComponent(id),
  claims: (q) => '/claims' + (q ? '?q=' + encodeURIComponent(q) : ''),
};
