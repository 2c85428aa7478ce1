// The sections of the desk, in the order of the bar, with the key that follows g.
export const pages = [
  { name: 'start', path: '/', key: 's' },
  { name: 'documents', path: '/documents', key: 'd' },
  { name: 'claims', path: '/claims', key: 'c' },
  { name: 'names', path: '/names', key: 'n' },
  { name: 'timeline', path: '/timeline', key: 't' },
  { name: 'network', path: '/network', key: 'w' },
  { name: 'lists', path: '/lists', key: 'l' },
  { name: 'publish', path: '/publish', key: 'p' },
  { name: 'add', path: '/add', key: 'a' },
  { name: 'notes', path: '/notes', key: 'o' },
];
