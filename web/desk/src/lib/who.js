// The words for who says so, and how.
import { t, words } from './words.svelte.js';
import { speaker } from './status.js';

// voiceName gives a name to show for one level of the sourcing.
export function voiceName(v, claim, lang) {
  const w = lang ? (k) => words(lang, k) : t;
  if (v.entity?.name) return v.entity.name; // the fullest name; name may be "she"
  if (v.name) return v.name;
  if (v.voice === 'outlet') return claim?.document?.outlet || w('who.outlet');
  return w('who.' + v.voice);
}

export const who = (claim) => (claim.chain.length ? voiceName(speaker(claim), claim) : t('who.unspecified'));
export const own = (claim) => claim.chain.length < 2;

// forms is a key, or its form for several who speak.
export const forms = (key, claim) => key + (speaker(claim)?.many ? '.many' : '');

// how says how it is said, as it stands behind who says so: "alleges", or "allege" of several.
export const how = (claim, status = claim.status) => t(forms('status.' + status, claim));

// reply says how a reply stands to an allegation, as it stands behind who replies.
export const reply = (r) => t(forms('reply.' + r.kind, r.claim));
