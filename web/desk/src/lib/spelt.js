// Names as they were seen, those together that differ in capitals alone.

// spelt gives groups of names, the order kept: the first of each leads, the rest is the same in other capitals. text(n) is the name.
export function spelt(names, text = (n) => n) {
  const groups = new Map();
  for (const n of names ?? []) {
    const key = text(n).toLocaleLowerCase();
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(n);
  }
  return [...groups.values()];
}
