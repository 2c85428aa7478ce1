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

export function layout(data) {
  const g = new Graph({ multi: true, type: 'undirected' });
  const nodes = [...data.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  nodes.forEach((n, i) => {
    const turn = (2 * Math.PI * i) / nodes.length;
    g.addNode(n.id, { x: Math.cos(turn) * 10, y: Math.sin(turn) * 10, label: short(n.name), kind: n.kind, size: 4 + 2 * Math.sqrt(n.claims) });
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
  spread(g);
  return g;
}

// The sheet that names are kept apart on, in pixels of a wide screen, and how much room a name takes there.
const wide = 1080, high = 600, letter = 7.2, line = 20, longest = 28;

const short = (name) => (name.length > longest ? name.slice(0, longest - 1).trimEnd() + '…' : name);

// spread moves nodes until no name stands on another: the name of each is written to the right of it.
function spread(g) {
  if (g.order < 2) return;
  const list = g.mapNodes((id, a) => ({ id, x: a.x, y: a.y, w: a.size * 2 + 6 + a.label.length * letter, h: Math.max(line, a.size * 2 + 4) }));
  const fit = (k, size) => {
    const lo = Math.min(...list.map((n) => n[k])), hi = Math.max(...list.map((n) => n[k]));
    for (const n of list) n[k] = ((n[k] - lo) / (hi - lo || 1)) * size;
  };
  fit('x', wide - 150);
  fit('y', high);
  for (let round = 0; round < 300; round++) {
    let moved = false;
    for (let i = 0; i < list.length; i++) {
      for (let k = 0; k < i; k++) {
        const a = list[k], b = list[i];
        const dy = b.y - a.y, overY = (a.h + b.h) / 2 - Math.abs(dy);
        const overX = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const up = dy < 0 || (dy === 0 && a.id < b.id) ? -1 : 1;
        a.y -= (up * overY) / 2 + 0.01 * up;
        b.y += (up * overY) / 2 + 0.01 * up;
      }
    }
    if (!moved) break;
  }
  for (const n of list) g.mergeNodeAttributes(n.id, { x: n.x, y: n.y });
}
