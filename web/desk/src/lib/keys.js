// Keys of one letter. They rest while somebody types, and can be switched off.
import { settings } from './settings.svelte.js';

const handlers = [];

// on adds handlers by key ("j", "?", "g c") and returns what removes them. The latest added is asked first; a
// handler that returns false passes the key on.
export function on(map) {
  handlers.unshift(map);
  return () => handlers.splice(handlers.indexOf(map), 1);
}

let first = '', since = 0;

export function listen() {
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const typing = e.target.closest?.('input, textarea, select, [contenteditable]');
    if (typing && e.key !== 'Escape') return;
    if (!settings.shortcuts && e.key !== 'Escape') return;
    const pair = first && Date.now() - since < 1500 ? first + ' ' + e.key : '';
    first = '';
    for (const key of pair ? [pair, e.key] : [e.key]) {
      for (const map of handlers) {
        const f = map[key];
        if (f && f(e) !== false) {
          e.preventDefault();
          return;
        }
      }
    }
    if (e.key === 'g') {
      first = 'g';
      since = Date.now();
    }
  });
}
