// What the reader chose: language, light or dark, shortcuts on or off. Only these are remembered in the browser,
// never what was read or searched.

const keys = { lang: 'segun.lang', theme: 'segun.theme', shortcuts: 'segun.shortcuts' };

function stored(k) {
  try {
    return localStorage.getItem(keys[k]);
  } catch {
    return null;
  }
}

function store(k, v) {
  try {
    localStorage.setItem(keys[k], v);
  } catch {
    // A browser that keeps nothing still shows what was chosen until the page is left.
  }
}

let lang = $state(stored('lang') ?? (navigator.language?.toLowerCase().startsWith('es') ? 'es' : 'en'));
let theme = $state(stored('theme') ?? 'auto');
let shortcuts = $state(stored('shortcuts') !== 'off');

export const settings = {
  get lang() {
    return lang;
  },
  set lang(v) {
    lang = v === 'es' ? 'es' : 'en';
    store('lang', lang);
  },
  get theme() {
    return theme;
  },
  set theme(v) {
    theme = v;
    store('theme', v);
  },
  get shortcuts() {
    return shortcuts;
  },
  set shortcuts(v) {
    shortcuts = v;
    store('shortcuts', v ? 'on' : 'off');
  },
};

// apply shows the choices on the page itself.
export function apply() {
  document.documentElement.lang = lang;
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}
