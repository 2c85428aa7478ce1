// The words for what ties somebody to another: who holds how much of whom, offices, memberships, other names.
import { t, has, words, number } from './words.svelte.js';
import { settings } from './settings.svelte.js';

const notyet = ['planned', 'conditional', 'predicted', 'promised', 'called_for'];

// shareWords says how much is held: "51 %", "up to 49 %", "about 30 % of the votes".
export function shareWords(s) {
  const n = (v) => number(v);
  let key, vars = { n: n(s.min) };
  if (s.min === s.max) key = s.about ? (s.under ? 'nearly' : s.over ? 'over' : 'about') : 'exact';
  else if (s.min === 0 && s.max === 100) key = 'unknown';
  else if (s.min === 0) [key, vars] = [s.under ? 'less' : 'most', { n: n(s.max) }];
  else if (s.max === 100) key = s.over ? 'more' : 'least';
  else [key, vars] = ['range', { a: n(s.min), b: n(s.max) }];
  const out = t('share.' + key, vars);
  if (!s.of || s.of === 'control') return out;
  return t('share.of', { share: out, of: has('share.of.' + s.of) ? t('share.of.' + s.of) : s.of });
}

function keyOf(tie) {
  switch (tie.type) {
    case 'holds_share':
      if (notyet.includes(tie.status)) return 'tie.holds.notyet';
      if (tie.time === 'former' || tie.time === 'unknown') return 'tie.holds.' + tie.time;
      return tie.share?.of === 'control' ? 'tie.controls' : 'tie.holds';
    case 'holds_office':
      return tie.object.name ? 'tie.office.of' : 'tie.office';
    case 'relative_of':
      return tie.object.name ? 'tie.relative.of' : 'tie.relative';
  }
  return 'tie.' + tie.type;
}

// tieParts is a tie as a sentence, in parts: text, or {id, name} for a party.
export function tieParts(tie) {
  const fill = { title: tie.title, name: tie.name, share: tie.share ? shareWords(tie.share) : '', subject: tie.subject, object: tie.object };
  return words(settings.lang, keyOf(tie)).split(/(\{\w+\})/).filter(Boolean).map((p) => {
    const m = /^\{(\w+)\}$/.exec(p);
    return m ? fill[m[1]] : p;
  });
}
