// The site where portals and readers put it: without scripts, without network, as one file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { journey, DESK, PHONE } from './reader.mjs';
import { DIST } from './site.mjs';
import { blocks, blocksOf, bodies, document, documents, regions } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');

journey('a reader without scripts comes from the home page to the end of a document', { on: { ...PHONE, javaScriptEnabled: false } }, async ({ page, site }) => {
  await page.goto(`${site.url}page/index.html`);
  await page.getByRole('main').getByRole('link', { name: PLAN.title, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
  await page.getByText(blocksOf(PLAN).at(-1).text.slice(0, 30)).first().waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('button').count(), 0);
});

journey('a plain page is accessible and leads to the same view of the app', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}page/document-${PLAN.id}.html`);
  assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
  await page.locator('.to-app a').click();
  await page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(0, 30)).waitFor({ state: 'attached' });
});

journey('one file opens from the disk, and every text is in it', { on: { ...DESK, offline: true } }, async ({ page, requests }) => {
  await page.goto(pathToFileURL(`${DIST}guilan.html`).href);
  await page.getByText(`收录 ${documents.length} 份`).last().waitFor();
  await page.goto(`${pathToFileURL(`${DIST}guilan.html`).href}#/document/${PLAN.id}`);
  await page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(0, 30)).waitFor({ state: 'attached' });
  await page.goto(`${pathToFileURL(`${DIST}guilan.html`).href}#/search?q=${encodeURIComponent('再生水')}`);
  await page.getByRole('main').locator('mark').first().waitFor();
  assert.deepEqual(requests.filter((address) => /^https?:/.test(address)), []);
});

journey('one file shows no way to what does not lie beside it', { on: { ...DESK, offline: true } }, async ({ page }) => {
  await page.goto(pathToFileURL(`${DIST}guilan.html`).href);
  await page.getByText(`收录 ${documents.length} 份`).last().waitFor();
  const visible = await page.getByRole('link').evaluateAll((all) => all.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
  assert.deepEqual(visible.filter((href) => !/^(#|mailto:|https?:)/.test(href)), []);
});

journey('one file opens in an old browser without a decompressor', {}, async ({ page }) => {
  await page.addInitScript(() => { delete window.DecompressionStream; });
  await page.goto(pathToFileURL(`${DIST}guilan.html`).href);
  await page.getByText(`收录 ${documents.length} 份`).last().waitFor();
});

/** Every address in a file of the site: in markup, in the map for crawlers, in the feed. */
function addressesIn(name, text) {
  const pattern = name.endsWith('.html') ? / (?:href|src)="([^"]*)"/g : /<(?:loc|id|uri)>([^<]*)<|href="([^"]*)"/g;
  return [...new Set([...text.matchAll(pattern)].map(([, one, other]) => (one ?? other).replaceAll('&amp;', '&')))];
}

const here = (address, name) => URL.canParse(address, `http://site/${name}`) && new URL(address, `http://site/${name}`);

test('no link of any file leads nowhere, neither to a file nor to a place in it nor to a view of the app', () => {
  const files = new Set(readdirSync(DIST, { recursive: true }));
  const ids = new Map();
  const idsOf = (name, text) => ids.get(name) ?? ids.set(name, new Set([...(text ?? readFileSync(DIST + name, 'utf8')).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))).get(name);
  const known = {
    document: new Set(documents.map(({ id }) => id)),
    block: new Set(blocks.map(({ id }) => id)),
    body: new Set(bodies.map(({ id }) => id)),
    district: new Set(regions.map(({ id }) => id)),
  };
  const view = (fragment) => {
    const [kind, id, block] = parts(fragment);
    if (!id) return true;
    if (kind === 'document') return known.document.has(id) && (!block || known.block.has(`${id}.${block}`));
    return !known[kind] || known[kind].has(id);
  };
  const broken = [];
  for (const name of [...files].filter((file) => /\.(html|xml)$/.test(file) && file !== 'guilan.html')) {
    const text = readFileSync(DIST + name, 'utf8');
    for (const address of addressesIn(name, text)) {
      const url = here(address, name);
      if (!url || url.host !== 'site') continue;
      const file = decodeURIComponent(url.pathname).slice(1) || 'index.html';
      const place = decodeURIComponent(url.hash.slice(1));
      if (!files.has(file)) broken.push(`${name}: ${address}`);
      // What an edition of the past shows may be gone today.
      else if (place.startsWith('/') && !name.startsWith('editions/') && !view(url.hash.slice(1))) broken.push(`${name}: no such view ${address}`);
      else if (place && !place.startsWith('/') && file.startsWith('page/') && !idsOf(file).has(place)) broken.push(`${name}: no such place ${address}`);
    }
  }
  assert.deepEqual(broken.slice(0, 8), []);
});

/** Kind and id of a view, an id that holds a slash being escaped in the address. */
const parts = (fragment) => fragment.split('?')[0].split('/').filter(Boolean).map(decodeURIComponent);
