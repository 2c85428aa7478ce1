// Requests to the program that serves this page, and to nothing else.

const base = '/api/v1';

// Problem is an answer that is an error: what went wrong, and what to do about it.
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail || body?.title || `HTTP ${status}`);
    this.status = status;
    this.title = body?.title ?? '';
    this.remedy = body?.remedy ?? '';
    this.code = body?.code ?? '';
    this.where = body?.where ?? null;
  }
}

function address(path, query) {
  const q = new URLSearchParams();
  for (const [k, v] of Object.entries(query ?? {})) {
    if (Array.isArray(v)) v.forEach((x) => q.append(k, x));
    else if (v !== undefined && v !== null && v !== '') q.set(k, v);
  }
  const s = q.toString();
  return base + path + (s ? '?' + s : '');
}

async function answer(res) {
  if (res.status === 204) return null;
  const json = /json/.test(res.headers.get('content-type') ?? '');
  const body = json ? await res.json().catch(() => null) : await res.text();
  if (res.status === 401) globalThis.dispatchEvent(new Event('segun-closed'));
  if (!res.ok) throw new Problem(res.status, json ? body : { detail: String(body).slice(0, 300) });
  return body;
}

export async function get(path, query, signal) {
  return answer(await fetch(address(path, query), { signal, headers: { Accept: 'application/json' } }));
}

async function send(method, path, body, query) {
  const raw = body instanceof Blob || body instanceof FormData;
  const headers = { Accept: 'application/json', 'X-Segun': '1' };
  if (body !== undefined && !raw) headers['Content-Type'] = 'application/json';
  return answer(await fetch(address(path, query), { method, headers, body: body === undefined ? undefined : raw ? body : JSON.stringify(body) }));
}

// enter shows the token of a desk that is not open to everybody. It goes in a body, so that no address holds it.
export async function enter(token) {
  return answer(await fetch('/session', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Segun': '1' }, body: JSON.stringify({ token }) }));
}

export const post = (path, body, query) => send('POST', path, body, query);
export const put = (path, body, query) => send('PUT', path, body, query);
export const del = (path, body, query) => send('DELETE', path, body, query);
export const part = encodeURIComponent;
