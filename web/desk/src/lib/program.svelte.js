// Sentences that the program words itself, in the language of the reader. The API sends them in English; for Spanish they are looked up in a list of
// patterns. What is not in the list stays as it is, and is marked as English.
import list from '../words/program.es.js';
import { settings } from './settings.svelte.js';

const blank = /\{(\*?)(?:q:)?(\w+)\}/g;
const escaped = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// compiled is a pattern ready to be tried: {q:a} is a word in quotation marks, {p} stands between brackets, {k} is a kind of word; any other reaches no further than its
// part, unless it is looked up in turn.
function compiled([en, es]) {
  let re = '', at = 0;
  const names = [];
  for (const m of en.matchAll(blank)) {
    re += escaped(en.slice(at, m.index));
    re += m[0].includes('q:') ? '("(?:[^"\\\\]|\\\\.)*"(?: \\([^()]*\\))?)' : m[2] === 'p' ? '([^()]*)' : m[2] === 'k' ? '([^(),;]+?)' : m[1] ? '(.+?)' : '((?:(?!; ).)+?)';
    names.push({ name: m[2], nested: m[1] === '*' });
    at = m.index + m[0].length;
  }
  return { re: new RegExp('^' + re + escaped(en.slice(at)) + '$', 'su'), names, es };
}

const patterns = list.map(compiled);
const known = new Map(); // sentence -> its words, null for one that is not in the list

function fit(p, s, depth) {
  const m = p.re.exec(s);
  if (!m) return null;
  const values = {};
  for (const [i, { name, nested }] of p.names.entries()) {
    const v = nested ? look(m[i + 1], depth + 1) : m[i + 1].replace(/^"(.*)"/s, '«$1»');
    if (v === null) return null;
    values[name] = v;
  }
  return p.es.replace(blank, (_, nested, name) => values[name]);
}

// cut splits at a separator that stands neither in marks nor between brackets.
function cut(s, by) {
  const out = [];
  let deep = 0, quoted = false, from = 0;
  for (let i = 0; i < s.length; i++) {
    if (s[i] === '"') quoted = !quoted;
    else if (s[i] === '“') deep++;
    else if (s[i] === '”') deep--;
    else if (!quoted && s[i] === '(') deep++;
    else if (!quoted && s[i] === ')') deep--;
    else if (!quoted && deep <= 0 && s.startsWith(by, i)) {
      out.push(s.slice(from, i));
      from = i + by.length;
    }
  }
  out.push(s.slice(from));
  return out;
}

function look(s, depth = 0) {
  if (known.has(s)) return known.get(s);
  if (depth > 6) return null;
  let found = null;
  for (const p of patterns) if ((found = fit(p, s, depth)) !== null) break;
  for (const by of ['; ', ', ']) {
    if (found !== null) break;
    const parts = cut(s, by);
    if (parts.length < 2) continue;
    const each = parts.map((x) => look(x, depth + 1));
    if (each.every((x) => x !== null)) found = each.join(by);
  }
  known.set(s, found);
  return found;
}

// program gives the words of a sentence and the language that they are in.
export function program(s) {
  if (settings.lang === 'en' || !s) return { text: s ?? '', lang: 'en' };
  const text = look(s.trim());
  return text === null ? { text: s, lang: 'en' } : { text, lang: settings.lang };
}

// tree gives the lines that say who rests on whom, without the count above them, which stands beside.
export function tree(text) {
  const lines = text.replace(/^.*known origins?\b.*\n\n?/, '').split('\n');
  if (settings.lang === 'en') return { text: lines.join('\n'), lang: 'en' };
  let all = true;
  const of = (s) => {
    const w = look(s);
    if (w === null) all = false;
    return w ?? s;
  };
  const out = lines.map((line) => {
    const [, lead, rest] = /^([│├└─\s]*)(.*)$/u.exec(line);
    if (!rest) return line;
    if (rest === 'unknown lineage' || rest === '(as above)') return lead + of(rest);
    const m = /^(.*?)(?: \[probable: (.*)\]|: ((?:prints|in its own words|its source).*))?$/u.exec(rest);
    const name = m[1].replace(/ \(not named\)$/, ' (sin nombrar)').replace(/^a document \(/, 'un documento (');
    return lead + name + (m[2] ? ` [probable: ${of(m[2])}]` : m[3] ? ': ' + of(m[3]) : '');
  });
  return { text: out.join('\n'), lang: all ? settings.lang : 'en' };
}
