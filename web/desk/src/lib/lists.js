// An official list as it stands beside an answer: its name and its date.
import { t } from './words.svelte.js';
import { inWords } from './edtf.js';
import { settings } from './settings.svelte.js';

// listOf gives "OFAC, list of 4 May 2031".
export const listOf = (l) => (l.title || l.list) + ', ' + t('name.listdate', { date: inWords(l.date, settings.lang) || l.date });
