// The interface's words, by key, in the language that the reader chose. A key that is missing shows as itself,
// and a test makes sure that none is.
import en from '../words/en.js';
import es from '../words/es.js';
import { settings } from './settings.svelte.js';

const all = { en, es };
const rules = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') };

// t gives the words of a key, with {name} filled from vars. A key of two forms (key.one, key.other) goes by vars.n.
export function t(key, vars) {
  return words(settings.lang, key, vars);
}

export function words(lang, key, vars) {
  const cat = all[lang];
  let s = cat[key];
  if (s === undefined && vars && 'n' in vars) {
    s = cat[key + '.' + (rules[lang].select(vars.n) === 'one' ? 'one' : 'other')];
  }
  if (s === undefined) return key;
  if (!vars) return s;
  return s.replace(/\{(\w+)\}/g, (_, k) => (typeof vars[k] === 'number' ? vars[k].toLocaleString(lang) : String(vars[k] ?? '')));
}

// has reports whether there are words for a key: for codes that the program sends.
export function has(key) {
  return key in all[settings.lang] || key + '.other' in all[settings.lang];
}

// list joins names as the language does: "A, B and C".
export function list(names) {
  return listed(names, settings.lang);
}

export function listed(names, lang) {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

export function number(n) {
  return Number(n).toLocaleString(settings.lang);
}
