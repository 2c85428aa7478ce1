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

// inside gives the same within a sentence: only a name keeps its capital.
export function inside(v, claim) {
  const s = voiceName(v, claim);
  return v.entity?.name || v.name || (v.voice === 'outlet' && claim?.document?.outlet) ? s : s.charAt(0).toLowerCase() + s.slice(1);
}

export const who = (claim) => (claim.chain.length ? voiceName(speaker(claim), claim) : t('who.unspecified'));
export const own = (claim) => claim.chain.length < 2;

// forms is a key, or its form for several who speak.
export const forms = (key, claim) => key + (speaker(claim)?.many ? '.many' : '');

// asks reports whether a claim is a question, which states nothing.
export const asks = (claim, status = claim.status) => claim.act === 'ask' && (status === 'asserted' || status === 'negated');

// how says how it is said, as it stands behind who says so: "alleges", or "allege" of several.
export const how = (claim, status = claim.status) => t(forms('status.' + (asks(claim, status) ? 'ask' : status), claim));

// reply says how a reply stands to an allegation, as it stands behind who replies.
export const reply = (r) => t(forms('reply.' + r.kind, r.claim));

// aboutOf are those whom a claim is about. Where it tells that somebody was cleared, who cleared them is not among them.
export const aboutOf = (claim) => (!claim.flags.includes('acquitted') ? claim.about : claim.accused.length ? claim.accused : claim.about.filter((a) => a.kind === 'person'));

// accusedBy are those whom an allegation accuses, as far as its text says. Of what somebody was cleared of they are shown as whom it is about.
export const accusedBy = (claim) => (claim.status === 'alleged' && !claim.flags.includes('acquitted') ? claim.accused : []);

// besides are those whom a claim is about beside whom it accuses: a victim, a place.
export const besides = (claim) => {
  const accused = new Set(accusedBy(claim).map((a) => a.id + a.name));
  return aboutOf(claim).filter((a) => !accused.has(a.id + a.name));
};

// hanging is a description that leans on the sentence it stands in: whose leader is "its leader"?
export const hanging = /^(?:its|his|her|their|our|my|your|it|he|she|they|su|sus|él|ella|ellos|ellas)\b/iu;

// context is some of the sentence around words that say little by themselves, [before, after]; null where the words are enough.
export function context(claim) {
  const i = claim.around ? claim.around.indexOf(claim.words) : -1;
  const enough = !claim.flags.includes('negation_in_cue') && claim.words.split(/\s+/).length > 3 && (claim.status !== 'alleged' || (claim.about.length && !hanging.test(who(claim))));
  if (i < 0 || enough) return null;
  const before = claim.around.slice(0, i), after = claim.around.slice(i + claim.words.length);
  return [before.length > 90 ? '…' + before.slice(-90).replace(/^\S*/, '') : before, after.length > 90 ? after.slice(0, 90).replace(/\S*$/, '') + '…' : after];
}

// speakable are those who may say a claim of a document instead of whom it was read of: {name, note}, who speaks most first, then the article itself and its writers, then all others who are named in it.
export function speakable(doc, claim) {
  const plain = (s) => s.toLocaleLowerCase();
  const by = new Map(), taken = new Set([plain(who(claim))]);
  const add = (name, note) => {
    if (!name || taken.has(plain(name))) return;
    taken.add(plain(name));
    by.set(name, note);
  };
  const said = new Map();
  for (const c of doc.claims) {
    for (const v of c.chain.slice(1)) {
      if (v.voice === 'unspecified') continue;
      const name = voiceName(v, c), n = v === speaker(c) ? 1 : 0;
      const was = [...said.keys()].find((k) => plain(k) === plain(name));
      said.set(was ?? name, (said.get(was ?? name) ?? 0) + n);
    }
  }
  for (const [name, n] of [...said].sort((a, b) => b[1] - a[1])) add(name, n ? t('count.claims', { n }) : '');
  add(doc.document.outlet || t('who.outlet'), t('kind.outlet'));
  for (const name of doc.document.authors) add(name, t('kind.writer'));
  for (const e of doc.entities) if (e.named && ['person', 'organisation', 'group', 'outlet'].includes(e.entity.kind)) add(e.entity.name, [e.roles[0]?.title, t('type.' + e.entity.kind)].find(Boolean));
  return [...by].map(([name, note]) => ({ name, note }));
}
