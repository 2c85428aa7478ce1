// What is told to the reader in passing, on the screen and to screen readers.
let now = $state.raw({ text: '', undo: null });
let timer;

export const said = {
  get text() {
    return now.text;
  },
  get undo() {
    return now.undo;
  },
};

export function say(text, undo = null) {
  now = { text, undo };
  clearTimeout(timer);
  timer = setTimeout(() => (now = { text: '', undo: null }), undo ? 12000 : 6000);
}
