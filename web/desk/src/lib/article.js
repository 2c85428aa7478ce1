// The text of an article as elements: paragraphs whose words stand in text nodes, with marks where claims are. All of
// it is made in one go, without a component for each claim, so that long texts scroll without work.
import { family, speaker } from './status.js';

// paragraphs cuts a stretch of text at its line ends; each is [start, end] without the white space around it.
export function paragraphs(text, start, end) {
  const out = [];
  const re = /[^\n\r]+/g;
  const part = text.slice(start, end);
  for (let m; (m = re.exec(part)); ) {
    const lead = m[0].length - m[0].trimStart().length;
    const s = start + m.index + lead, e = start + m.index + m[0].trimEnd().length;
    if (e > s) out.push([s, e]);
  }
  return out;
}

// pieces cuts [start, end] where contents of claims begin or end. Each piece knows the claims over it, the innermost
// (shortest) first.
export function pieces(start, end, spans) {
  const here = spans.filter((s) => s.start < end && s.end > start);
  const cuts = new Set([start, end]);
  for (const s of here) {
    cuts.add(Math.max(start, s.start));
    cuts.add(Math.min(end, s.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const out = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const over = here.filter((s) => s.start <= at[i] && s.end >= at[i + 1]).sort((a, b) => a.size - b.size);
    out.push({ start: at[i], end: at[i + 1], claims: over.map((s) => s.claim) });
  }
  return out;
}

// contents lists the content spans of claims in the order of the text.
export function contents(claims) {
  const out = [];
  claims.forEach((c, i) => {
    if (c.grain === 'role') return; // offices and names stand under who is in it
    const size = c.content.reduce((n, s) => n + s.end - s.start, 0);
    for (const s of c.content) out.push({ start: s.start, end: s.end, claim: i, size });
  });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

// write fills an element with the words of [start, end] and registers its marks.
export function write(into, doc, start, end, spans, marks) {
  for (const p of pieces(start, end, spans)) {
    const node = document.createTextNode(doc.text.slice(p.start, p.end));
    if (!p.claims.length) {
      into.append(node);
      continue;
    }
    const mark = document.createElement('mark');
    mark.className = 'is-' + family(doc.claims[p.claims[0]]);
    mark.dataset.claim = p.claims[0];
    mark.append(node);
    into.append(mark);
    for (const c of p.claims) {
      if (!marks.has(c)) marks.set(c, []);
      marks.get(c).push(mark);
    }
  }
}

// notes groups the claims that begin in [start, end] by who says them and how, for the margin. The outlet's own
// statements are left out: they are the text.
export function notes(claims, start, end) {
  const groups = new Map();
  claims.forEach((c, i) => {
    const first = c.content[0]?.start ?? c.stretch.start;
    if (first < start || first >= end || family(c) === 'own' || c.grain === 'role') return;
    const v = speaker(c);
    const key = c.chain.map((x) => x.entity?.id || x.name || x.voice).join('>') + '|' + c.status;
    if (!groups.has(key)) groups.set(key, { voice: v, claim: c, status: c.status, claims: [] });
    groups.get(key).claims.push(i);
  });
  return [...groups.values()];
}
