// The site where portals and readers put it: without scripts, without network, as one file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { journey, soon, DESK, PHONE } from './reader.mjs';
import { DIST } from './site.mjs';
import { blocksOf, document, documents } from './texts.mjs';

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
  await page.getByText(`收录 ${documents.length} 份`).waitFor();
  await page.goto(`${pathToFileURL(`${DIST}guilan.html`).href}#/document/${PLAN.id}`);
  await page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(0, 30)).waitFor({ state: 'attached' });
  await page.goto(`${pathToFileURL(`${DIST}guilan.html`).href}#/search?q=${encodeURIComponent('再生水')}`);
  await page.getByRole('main').locator('mark').first().waitFor();
  assert.deepEqual(requests.filter((address) => /^https?:/.test(address)), []);
});

journey('one file opens in an old browser without a decompressor', {}, async ({ page }) => {
  await page.addInitScript(() => { delete window.DecompressionStream; });
  await page.goto(pathToFileURL(`${DIST}guilan.html`).href);
  await page.getByText(`收录 ${documents.length} 份`).waitFor();
});

journey('no link of a plain page leads nowhere', {}, async ({ page, site }) => {
  await page.goto(`${site.url}page/index.html`);
  const files = new Set(readdirSync(DIST, { recursive: true }));
  const broken = new Set();
  for (const name of [...files].filter((file) => /^(page|text)\/.*\.html$|^[^/]+\.html$/.test(file) && file !== 'guilan.html')) {
    for (const [, href] of readFileSync(`${DIST}${name}`, 'utf8').matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), `http://site/${name}`);
      if (url.host === 'site' && !files.has(decodeURIComponent(url.pathname).slice(1) || 'index.html')) broken.add(`${name}: ${href}`);
    }
  }
  await soon(() => [...broken].slice(0, 5), []);
});
