// One sentence that gives a claim with its sourcing, to be pasted into a draft. It uses the text's own words, and
// puts them into quotation marks wherever they are not a whole clause or are in another language than the sentence.
import { inWords } from './edtf.js';
import { words, listed } from './words.svelte.js';
import { voiceName, forms, hanging, asks } from './who.js';
import { speaker } from './status.js';
import { within } from './quoted.js';

// Words for what somebody spoke in, where they belong to the cue.
const media = ['open letter', 'letter', 'statement', 'interview', 'post', 'speech', 'lawsuit', 'complaint', 'testimony', 'memo', 'email', 'report'];

const fragment = /^(?:to|of|for|from|as|by|with|who|which|because|after|before|against|in|on|at|having|being|was|were|is|are|has|have|had|will|would|should|could|can|may|might|not|never)\b|^\p{L}+ing\b/iu;
const pronoun = /^(?:he|she|it|they|we|i|you|this|that|these|those)\b/iu;

const inMedium = new RegExp(`\\b(?:in|through|via)\\s+(?:an?|the|his|her|their|its)\\s+(?:\\w+\\s+)??(${media.join('|')})\\b`, 'i');

// medium gives what somebody spoke in, from the words of the sentence around the cue that are not what is said.
function medium(claim, text) {
  const cue = speaker(claim)?.cues?.[0];
  if (!cue || !text) return '';
  let words = '';
  const ends = /[.!?\n]["”»’]?\s|\n/g;
  let from = 0, to = text.length;
  for (let m; (m = ends.exec(text)); ) {
    if (m.index + m[0].length <= cue.start) from = m.index + m[0].length;
    else if (m.index >= cue.end) {
      to = m.index;
      break;
    }
  }
  let at = from;
  for (const s of claim.content) {
    if (s.start >= to || s.end <= from) continue;
    words += text.slice(at, Math.max(at, s.start)) + ' | ';
    at = Math.max(at, s.end);
  }
  words += text.slice(at, to);
  return (inMedium.exec(words)?.[1] ?? '').toLowerCase();
}

// sentence makes the sentence. text is the document's text, or '' where it is not at hand.
export function sentence(claim, lang, text = '') {
  const w = (k, v) => words(lang, k, v);
  const voice = speaker(claim);
  const said = within(claim.words.trim().replace(/^that\s+/i, '').replace(/[\s,;:.]+$/u, ''), lang);
  const outlet = claim.document.outlet || (claim.chain[0] && claim.chain[0].name) || '';
  const date = inWords(claim.document.published, lang);
  const where = outlet ? named(outlet, lang) : unpublished(claim.document, w, lang);
  const reported = date ? w('cite.reported', { where, date }) : w('cite.undated', { where });
  const between = claim.chain.slice(1, -1).map((v) => w('cite.via', { who: small(voiceName(v, claim, lang)) })).join('');
  if (textAlone(claim)) return finish(w('cite.own', { said: w('cite.quoted', { said: within(whole(claim), lang) }), reported }));
  const quoted = claim.quote === 'direct';
  // Where the denial stands in the cue ("I don't believe he took it"), the words alone would say the contrary.
  const contrary = claim.flags.includes('negation_in_cue');
  const verb = w(forms('past.' + (asks(claim) ? 'ask' : !contrary ? claim.status : claim.status === 'negated' ? 'notso' : 'doubted'), claim));
  if (claim.chain.length < 2 && voice?.voice === 'writer' && voice.name && voice.name !== outlet) {
    const published = date ? w('cite.published', { where, date }) : w('cite.published.undated', { where });
    return finish(w('cite.written', { who: capital(voiceName(voice, claim, lang)), verb, about: accusedIn(claim, w, lang), said: w('cite.quoted', { said }), published }));
  }
  if (claim.chain.length < 2) {
    const s = lang === 'en' && !fragment.test(said) && !pronoun.test(said) && claim.status !== 'alleged' ? capital(said) : w('cite.quoted', { said });
    return finish(w('cite.own', { said: s, reported }));
  }
  const name = voice.voice === 'unspecified' ? w('cite.nobody') : described(voice, voiceName(voice, claim, lang), w);
  const silent = claim.status === 'declined_to_comment' || claim.status === 'referred';
  if (silent) return finish(w('cite.silent', { who: capital(name), verb, between, reported }));
  const m = medium(claim, text);
  const spoken = m && !name.toLowerCase().includes(m) ? w('cite.in.' + m.replace(' ', '_')) : '';
  const clause = lang === 'en' && !quoted && !contrary && !asks(claim) && claim.content.length < 2 && claim.status !== 'denied' && claim.status !== 'called_for' && !fragment.test(said) && !pronoun.test(said);
  if (clause) return finish(w('cite.clause', { said: capital(said), who: small(name, text), verb: verb + spoken, between, reported }));
  const about = accusedIn(claim, w, lang);
  // What is not word for word is the text's wording, and is quoted as that: marks behind a name would make it the words of that person.
  if (!quoted) {
    const wording = date ? w('cite.wording', { where, date }) : w('cite.wording.undated', { where });
    return finish(w('cite.worded', { said: w('cite.quoted', { said }), who: capital(name), verb, about: about + spoken, between, wording }));
  }
  return finish(w('cite.speech', { said: w('cite.quoted', { said }), who: capital(name), verb, about: about + spoken, between, reported }));
}

// unpublished names an article whose outlet is not known: by its title, or by the words that it begins with, which are not given out for a title.
function unpublished(doc, w, lang) {
  if (doc.title) return w('cite.article', { title: doc.title });
  return doc.opening ? w('cite.begins', { words: within(doc.opening, lang) }) : w('cite.article', { title: doc.id });
}

// textAlone reports whether the sentence may only quote the text: where a person has corrected who says it or how, and where the words are what somebody was cleared of.
export const textAlone = (claim) => ['wrong-speaker', 'wrong-status', 'not-a-claim'].includes(claim.review?.verdict) || claim.flags.includes('acquitted');

// The place and agency that a report begins with.
const dateline = /^\p{Lu}[\p{Lu}'’.\- ]+,[^.!?]{0,40}\s[-–—]+\s+/u;

// whole is the sentence of the text, or the sentences, that the words stand in.
function whole(claim) {
  const around = (claim.around || claim.words).trim(), at = around.indexOf(claim.words);
  if (at < 0) return around;
  let from = 0, to = around.length;
  for (const m of around.matchAll(/[.!?]["”’»]?\s+(?=[\p{Lu}"“‘«])/gu)) {
    const end = m.index + m[0].length;
    if (end <= at) from = end;
    else if (m.index >= at + claim.words.length - 1) {
      to = end;
      break;
    }
  }
  return around.slice(from, to).trim().replace(/\.$/, '').replace(dateline, '');
}

// accusedIn names those whom an allegation accuses, where its own words do not.
function accusedIn(claim, w, lang) {
  const inside = (name) => claim.words.toLocaleLowerCase().includes(name.toLocaleLowerCase().split(/\s+/).at(-1));
  const names = claim.status === 'alleged' ? claim.accused.filter((a) => a.name && !hanging.test(a.name) && !inside(a.name)).map((a) => a.name) : [];
  return names.length ? w('cite.about', { names: listed(names.slice(0, 3), lang) }) : '';
}

// described keeps what hangs on a sentence that is not copied ("its leader") in marks.
function described(voice, name, w) {
  return voice.voice !== 'named' && hanging.test(name) ? w(voice.many ? 'cite.described.many' : 'cite.described', { name }) : name;
}

// named puts "the" before the names of English outlets that want it.
function named(outlet, lang) {
  if (lang !== 'en' || /^the\b/i.test(outlet) || !/\b(?:courier|times|tribune|gazette|herald|post|journal|chronicle|observer|star|mirror|echo|telegraph|examiner|guardian|sentinel|mail|ledger|record|monitor|review|bulletin|dispatch|register|news|standard|argus|independent|globe|sun|citizen|advertiser|argus|wire|agency)$/i.test(outlet)) return outlet;
  return 'the ' + outlet;
}

// small takes the capital from a description that began its sentence ("Two bankers in the capital"): its first word is an article or a number and no name follows, or the text
// has the same words with a small letter.
function small(s, text = '') {
  const low = s.charAt(0).toLowerCase() + s.slice(1);
  if (/^(?:The|An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Both|Another) (?=\p{Ll})/u.test(s)) return low;
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(s) && text.includes(' ' + low.split(' ').slice(0, 2).join(' ')) ? low : s;
}

const capital = (s) => s.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
const finish = (s) => s.replace(/\s+/g, ' ').replace(/\s+([,.;])/g, '$1').replace(/[.\s]*$/, '.');

// quotation gives the very words of the text with where they stand.
export function quotation(claim, lang) {
  const around = (claim.around || claim.words).trim();
  const parts = [claim.document.outlet, claim.document.title ? `“${claim.document.title}”` : !claim.document.outlet && unpublished(claim.document, (k, v) => words(lang, k, v), lang), inWords(claim.document.published, lang)].filter(Boolean);
  return `“${around}” (${parts.join(', ')})`;
}
