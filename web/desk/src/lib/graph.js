// A network as a graph with places: the same graph always gives the same drawing.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { familyOf } from './status.js';

// How each family of statuses is drawn: [dash, gap] in pixels; without a gap it is a whole line.
export const dashes = { says: [0, 0], own: [0, 0], alleges: [9, 5], denies: [3, 3], notyet: [2, 6], opines: [6, 2], silent: [1, 4] };

// unbroken is a dash longer than any line on a screen. The gap behind it must be one that could be seen: with none the line is not drawn at all.
const unbroken = 100000;

// width counts known origins: none known is the thinnest line there is.
export const width = (edge) => 1.5 + 2 * Math.min(edge.origins.known, 6);

// layout gives each name its place on a sheet of so many pixels. On a narrow screen the drawing stands upright, and only the busiest are named in it: the table below
// names all.
export function layout(data, narrow = false, sheet = { wide: 1080, high: 600 }) {
  const g = new Graph({ multi: true, type: 'undirected' });
  const nodes = [...data.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const busiest = [...nodes].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)).map((n) => n.id);
  nodes.forEach((n, i) => {
    const turn = (2 * Math.PI * i) / nodes.length;
    g.addNode(n.id, { x: Math.cos(turn) * 10, y: Math.sin(turn) * 10, label: short(n.name), full: n.name, side: 'right', kind: n.kind, rank: busiest.indexOf(n.id), size: 4 + 2 * Math.sqrt(n.claims) });
  });
  data.edges.forEach((e, i) => {
    if (!g.hasNode(e.a) || !g.hasNode(e.b)) return;
    const family = familyOf(e.status);
    g.addEdgeWithKey(String(i), e.a, e.b, { size: width(e), family, dash: dashes[family][0] || unbroken, gap: dashes[family][1] || 1, weight: 1 + Math.min(e.claims, 6) });
  });
  if (g.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(g), gravity: 1.5, scalingRatio: 14, adjustSizes: false, barnesHutOptimize: false };
    forceAtlas2.assign(g, { iterations: 250, settings, getEdgeWeight: 'weight' });
  }
  if (narrow) g.updateEachNodeAttributes((_, a) => ({ ...a, label: a.rank < named ? a.label : '' }));
  const on = narrow ? upright : { ...sheet, margin: 150 };
  spread(g, on);
  g.setAttribute('sheet', on);
  return g;
}

// The sheet that names are kept apart on where the screen is narrow, in pixels, and how much room a name takes.
const upright = { wide: 330, high: 560, margin: 110 };
const letter = 7.2, line = 20, longest = 28, named = 14;

const short = (name) => (name.length > longest ? name.slice(0, longest - 1).trimEnd() + '…' : name);

// spread moves nodes until no name stands on another: the name of each is written to the right of it, or to the left where it would run over the edge.
function spread(g, { wide, high, margin }) {
  if (g.order < 2) return;
  const list = g.mapNodes((id, a) => ({ id, x: a.x, y: a.y, w: a.size * 2 + (a.label ? 6 + a.label.length * letter : 0), h: a.label ? Math.max(line, a.size * 2 + 4) : a.size * 2 + 2 }));
  const fit = (k, size) => {
    const lo = Math.min(...list.map((n) => n[k])), hi = Math.max(...list.map((n) => n[k]));
    for (const n of list) n[k] = ((n[k] - lo) / (hi - lo || 1)) * size;
  };
  fit('x', wide - margin);
  fit('y', high);
  for (const n of list) n.left = n.x + n.w > wide && n.x > n.w;
  const from = (n) => (n.left ? n.x - n.w : n.x - 6), to = (n) => (n.left ? n.x + 6 : n.x + n.w);
  for (let round = 0; round < 300; round++) {
    let moved = false;
    for (let i = 0; i < list.length; i++) {
      for (let k = 0; k < i; k++) {
        const a = list[k], b = list[i];
        const dy = b.y - a.y, overY = (a.h + b.h) / 2 - Math.abs(dy);
        const overX = Math.min(to(a), to(b)) - Math.max(from(a), from(b));
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const up = dy < 0 || (dy === 0 && a.id < b.id) ? -1 : 1;
        a.y -= (up * overY) / 2 + 0.01 * up;
        b.y += (up * overY) / 2 + 0.01 * up;
      }
    }
    if (!moved) break;
  }
  for (const n of list) g.mergeNodeAttributes(n.id, { x: n.x, y: n.y, side: n.left ? 'left' : 'right' });
}
