// What the site should show, read from the open data package that lies beside it: so that no test repeats a number that
// changes with the texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './site.mjs';

const resource = (name) => JSON.parse(readFileSync(join(DIST, 'data', `${name}.json`), 'utf8'));

export const documents = resource('documents');
export const blocks = resource('blocks');
export const sections = resource('sections');
export const indicators = resource('indicators');
export const tasks = resource('tasks');
export const grades = resource('event_grades');
export const responses = resource('response_levels');
export const terms = resource('terms');
export const milestones = resource('milestones');
export const bodies = resource('bodies');
export const regions = resource('regions');
export const anomalies = resource('anomalies');

/** The one document with this title. */
export function document(title) {
  const found = documents.filter((document) => document.title === title);
  if (found.length !== 1) throw new Error(`${found.length} documents are called ${title}`);
  return found[0];
}

/** The blocks of a document in their order; `words`: only those that have them. */
export function blocksOf({ id }, words = '') {
  return blocks.filter((block) => block.document === id && block.text.includes(words)).sort((a, b) => a.order - b.order);
}

/** The document with most blocks. */
export function longest() {
  return documents.reduce((long, other) => (blocksOf(other).length > blocksOf(long).length ? other : long));
}

/** Address of a document, or of one of its blocks. */
export function addressOf({ id }, block) {
  return block ? `#/document/${id}/${block.id.slice(id.length + 1)}` : `#/document/${id}`;
}

/**
 * The blocks that have all the words: a scan too simple to be wrong. Blanks, marks, widths and cases don't matter; between
 * digits a point stays, a comma goes, and any other mark keeps the two numbers apart.
 */
export function scan(...words) {
  const folded = words.map(fold);
  return blocks.filter((block) => folded.every((word) => fold(block.text).includes(word)));
}

const LETTER = '\\p{L}\\p{N}%‰°';
const MARKS = new RegExp(`[^${LETTER}]+`, 'gu');
const BETWEEN_DIGITS = new RegExp(`(?<=\\d)[^${LETTER}]+(?=\\d)`, 'gu');
const known = new Map();

function fold(text) {
  if (!known.has(text)) known.set(text, folded(text));
  return known.get(text);
}

function folded(text) {
  const plain = text.replace(/，/g, '、').normalize('NFKC').toLowerCase().replace(/[〇○]/g, '0');
  const kept = plain.replace(BETWEEN_DIGITS, (marks) => ({ '.': '𝟘', ',': '' })[marks] ?? '𝟙');
  return kept.replace(MARKS, '');
}
