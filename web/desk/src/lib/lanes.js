// Where the entries of a timeline go: lanes by what they are, rows so that nothing overlaps.
import { stretch } from './edtf.js';

export const lanes = ['happened', 'alleged', 'planned', 'denied', 'said'];
export const laneOf = (drawn) => (drawn === 'ongoing' ? 'happened' : lanes.includes(drawn) ? drawn : 'said');
const day = 86400000;

// entries gives each moment its stretch of time; one that is open at an end has null there.
export function entries(moments) {
  return moments.map((m) => {
    const from = m.first ? Date.parse(m.first + 'T00:00:00Z') : null;
    const to = m.last ? Date.parse(m.last + 'T00:00:00Z') + day : null;
    const s = from === null && to === null ? stretch(m.edtf) : [from, to];
    const ok = s && (Number.isFinite(s[0]) || Number.isFinite(s[1]));
    return { moment: m, lane: laneOf(m.drawn), from: ok && Number.isFinite(s[0]) ? s[0] : null, to: ok && Number.isFinite(s[1]) ? s[1] : null, dated: !!ok };
  });
}

// extent is from the first to the last day of all entries, with a margin; far outliers count too.
export function extent(list) {
  let lo = Infinity, hi = -Infinity;
  for (const e of list) {
    if (e.from !== null) { lo = Math.min(lo, e.from); hi = Math.max(hi, e.from + day); }
    if (e.to !== null) { hi = Math.max(hi, e.to); lo = Math.min(lo, e.to - day); }
  }
  if (lo === Infinity) return null;
  const pad = Math.max(day, (hi - lo) * 0.03);
  return [lo - pad, hi + pad];
}

// usual is where most of the entries are: the shortest stretch that holds the middles of two thirds of them. What is told of a past or future farther off stands
// outside it, and zooming out shows it. It is the whole where that is not much longer.
export function usual(list, whole) {
  const mids = list.map((e) => ((e.from ?? e.to) + (e.to ?? e.from)) / 2).sort((a, b) => a - b);
  if (!whole || mids.length < 10) return whole;
  const most = Math.ceil((mids.length * 2) / 3) - 1;
  let lo = mids[0], hi = mids[most];
  for (let i = 1; i + most < mids.length; i++) if (mids[i + most] - mids[i] < hi - lo) [lo, hi] = [mids[i], mids[i + most]];
  const pad = Math.max(7 * day, (hi - lo) * 0.08);
  const view = [Math.max(whole[0], lo - pad), Math.min(whole[1], hi + pad)];
  return (view[1] - view[0]) * 3 > whole[1] - whole[0] ? whole : view;
}

// pack puts the entries of one lane into rows. box(e) gives [left, right] in pixels, its words included.
export function pack(list, box) {
  const ends = [];
  return list.map((e) => {
    const [left, right] = box(e);
    let row = ends.findIndex((end) => end <= left);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = right + 8;
    return row;
  });
}
