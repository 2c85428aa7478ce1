// Words that the browser knows in the language of the reader: scripts and countries.
import { settings } from './settings.svelte.js';

const codes = { Latin: 'Latn', Cyrillic: 'Cyrl', Greek: 'Grek', Arabic: 'Arab', Hebrew: 'Hebr', Han: 'Hani', Hangul: 'Hang', Hiragana: 'Hira', Katakana: 'Kana', Devanagari: 'Deva', Georgian: 'Geor', Armenian: 'Armn', Thai: 'Thai' };
const region = (lang) => (lang === 'en' ? 'en-GB' : lang);

// scriptName names a script that the program calls by its English name; "" for one that is told of no name.
export function scriptName(script) {
  if (!codes[script]) return '';
  return new Intl.DisplayNames(region(settings.lang), { type: 'script' }).of(codes[script]);
}

// country names the country of a code of two letters; what is none stays as it is.
export function country(code) {
  return /^[a-z]{2}$/i.test(code) ? new Intl.DisplayNames(region(settings.lang), { type: 'region' }).of(code.toUpperCase()) : code;
}
