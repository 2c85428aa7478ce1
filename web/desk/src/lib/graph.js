// A network as a graph with places: the same graph always gives the same drawing.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { familyOf } from './status.js';

// How each family of statuses is drawn: [dash, gap] in pixels; without a gap it is a whole line.
export const dashes = { says: [0, 0], own: [0, 0], alleges: [9, 5], denies: [3, 3], notyet: [2, 6], opines: [6, 2], silent: [1, 4] };

// width counts known origins: none known is the thinnest line there is.
export const width = (edge) => 1.5 + 2 * Math.min(edge.origins.known, 6);

export function layout(data) {
  const g = new Graph({ multi: true, type: 'undirected' });
  const nodes = [...data.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  nodes.forEach((n, i) => {
    const turn = (2 * Math.PI * i) / nodes.length;
    g.addNode(n.id, { x: Math.cos(turn) * 10, y: Math.sin(turn) * 10, label: n.name, kind: n.kind, size: 4 + 2 * Math.sqrt(n.claims) });
  });
  data.edges.forEach((e, i) => {
    if (!g.hasNode(e.a) || !g.hasNode(e.b)) return;
    const family = familyOf(e.status);
    g.addEdgeWithKey(String(i), e.a, e.b, { size: width(e), family, dash: dashes[family][0] || 100, gap: dashes[family][1] || 0.01, weight: 1 + Math.min(e.claims, 6) });
  });
  if (g.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(g), gravity: 1.5, scalingRatio: 14, adjustSizes: false, barnesHutOptimize: false };
    forceAtlas2.assign(g, { iterations: 250, settings, getEdgeWeight: 'weight' });
  }
  return g;
}
