// paged asks for a list page by page: the first whenever the question changes, the next when asked for more.
import { resource } from './resource.svelte.js';
import { get } from './api.js';

export function paged(question, key) {
  const first = resource((signal) => {
    const q = question();
    return q ? get(q.path, q.query, signal) : Promise.resolve(null);
  });
  let rest = $state.raw([]), next = $state(''), busy = $state(false);
  $effect(() => {
    rest = [];
    next = first.data?.next ?? '';
  });
  return {
    first,
    get items() {
      return first.data ? [...first.data[key], ...rest] : [];
    },
    get next() {
      return next;
    },
    get busy() {
      return busy;
    },
    async more() {
      const q = question();
      busy = true;
      try {
        const page = await get(q.path, { ...q.query, cursor: next });
        rest = [...rest, ...page[key]];
        next = page.next;
      } finally {
        busy = false;
      }
    },
  };
}
