// What stands where people look for a document's title.
import { t } from './words.svelte.js';
import { settings } from './settings.svelte.js';
import { within } from './quoted.js';

// titled gives the title, or else the first words of the text in quotation marks, by which they are seen to be none; where neither is known, where the document comes from.
export const titled = (doc) => doc.title || (doc.opening ? t('docs.begins', { words: within(doc.opening, settings.lang) }) : doc.from || t('docs.untitled'));

// outletOr gives the outlet, or else what stands for the title; "" where there is neither.
export const outletOr = (doc) => doc.outlet || (doc.title || doc.opening ? titled(doc) : '');
