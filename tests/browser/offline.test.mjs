// Reading without network: what is kept, how a new edition comes, and that whatever goes wrong leaves the site working.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { journey, soon, DESK, PHONE } from './reader.mjs';
import { DIST } from './site.mjs';
import { blocksOf, document, documents } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');
const KEEPS = { ...DESK, serviceWorkers: 'allow' };
const LINE = /^const EDITION = (.*);$/m;
const [, edition] = LINE.exec(readFileSync(`${DIST}sw.js`, 'utf8')).map((text, part) => (part ? JSON.parse(text) : text));
const RECORDS = edition.rest[0][0];

const home = (page) => page.getByText(`收录 ${documents.length} 份`).last().waitFor();
const lastWords = (page) => page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(0, 30));
const editionOf = (page) => page.locator('html').getAttribute('data-edition');

async function opens(page, site) {
  await page.goto(`${site.url}index.html#/document/${PLAN.id}`);
  await lastWords(page).waitFor({ state: 'attached' });
}

async function keepAll(page, site) {
  await page.goto(`${site.url}offline.html`);
  await page.getByRole('button', { name: /离线保存/ }).click();
  await page.getByText(/已全部保存/).waitFor();
}

/** The files of a later edition: another entry page, and the worker that knows it. */
function later(name, bytes) {
  const marked = (html) => html.toString().replace('<html ', '<html data-edition="2" ');
  if (name === 'index.html') return marked(bytes);
  if (name !== 'sw.js') return undefined;
  const hash = createHash('sha256').update(marked(readFileSync(`${DIST}index.html`))).digest('hex');
  const essential = edition.essential.map(([file, size, own]) => [file, size, file === 'index.html' ? hash : own]);
  return bytes.toString().replace(LINE, () => `const EDITION = ${JSON.stringify({ ...edition, essential, version: 'later' })};`);
}

journey('the site goes on when the server is gone', { on: KEEPS, served: { folder: '/a/b/' } }, async ({ page, site }) => {
  await keepAll(page, site);
  site.close();
  await opens(page, site);
  await page.goto(`${site.url}index.html#/search?q=${encodeURIComponent('再生水')}`);
  await page.getByRole('main').locator('mark').first().waitFor();
  await page.goto(`${site.url}index.html#/indicators?year=2025`);
  await page.getByRole('main').locator('.rows a, tbody a').first().waitFor();
  await page.goto(`${site.url}#/emergency`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

let changed = false;
journey('an export is of the edition that is shown, kept once it was asked for, or there is none', { on: KEEPS, served: { change: (name, bytes) => (changed && /^data\//.test(name) ? `${bytes}\n` : undefined) } }, async ({ page, site }) => {
  await keepAll(page, site);
  const take = async (list) => {
    await page.goto(`${site.url}index.html#/${list}`);
    await page.locator('.rows a, tbody a').first().waitFor();
    await page.getByRole('main').locator('summary', { hasText: '导出' }).click();
    await page.getByRole('button', { name: 'JSON' }).click();
  };
  const [first] = await Promise.all([page.waitForEvent('download'), take('indicators')]);
  changed = true;
  await take('projects');
  await page.getByText('没有取到数据').waitFor();
  const [again] = await Promise.all([page.waitForEvent('download'), take('indicators')]);
  assert.equal(readFileSync(await again.path(), 'utf8'), readFileSync(await first.path(), 'utf8'));
});

journey('what is kept grows by itself, and the page says how far it is', { on: { ...PHONE, serviceWorkers: 'allow' } }, async ({ page, site }) => {
  await page.goto(site.url);
  await home(page);
  await page.getByRole('link', { name: /没有网络也能用/ }).waitFor();
  site.close();
  await page.reload();
  await home(page);
  await opens(page, site);
});

let second = false;
journey('a new edition is offered, taken whole, and other tabs read on in theirs', { on: KEEPS, served: { change: (...file) => (second ? later(...file) : undefined) } }, async ({ page, context, site }) => {
  await keepAll(page, site);
  await page.goto(site.url);
  await home(page);
  const other = await context.newPage();
  await other.goto(`${site.url}index.html#/indicators`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  second = true;
  await page.reload();
  await page.getByText('本站有新的一版').waitFor();
  assert.equal(await editionOf(page), null);
  await page.getByRole('button', { name: '更新' }).click();
  await soon(() => editionOf(page), '2');
  await home(page);
  await other.getByText('其他页面已更新').waitFor();
  assert.equal(await editionOf(other), null);
  site.close();
  await other.evaluate((id) => { location.hash = `#/document/${id}`; }, PLAN.id);
  await lastWords(other).waitFor({ state: 'attached' });
  await page.reload();
  await soon(() => editionOf(page), '2');
  await opens(page, site);
});

journey('a file that is not of the edition is not kept, and the site works from the network', { on: KEEPS, served: { change: (name, bytes) => (name === RECORDS ? `${bytes} ` : undefined) } }, async ({ page, site }) => {
  await page.goto(`${site.url}offline.html`);
  await page.getByRole('button', { name: /离线保存/ }).click();
  await page.getByText(/没有保存完/).waitFor();
  const kept = await page.evaluate(async (name) => Boolean(await caches.match(new URL(name, location.href))), RECORDS);
  assert.equal(kept, false);
  await opens(page, site);
});

let cut = true;
journey('a download that broke goes on where it stopped', { on: KEEPS, served: { change: (name) => (cut && name === RECORDS ? null : undefined) }, unavoidable: [/404/] }, async ({ page, site }) => {
  await page.goto(`${site.url}offline.html`);
  await page.getByRole('button', { name: /离线保存/ }).click();
  await page.getByText(/没有保存完/).waitFor();
  cut = false;
  await page.getByRole('button', { name: /离线保存/ }).click();
  await page.getByText(/已全部保存/).waitFor();
});

journey('a full disk leaves the site working', { on: KEEPS }, async ({ page, context, site }) => {
  const devtools = await context.newCDPSession(page);
  await page.goto(site.url);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 20_000 });
  await opens(page, site);
  await page.goto(`${site.url}offline.html`);
  await page.getByText(/没有地方保存/).waitFor();
  await page.goto(site.url);
  await home(page);
});

journey('what the browser threw away is not mended with another edition', { on: KEEPS, served: { change: (...file) => (second ? later(...file) : undefined) } }, async ({ page, site }) => {
  second = false;
  await keepAll(page, site);
  await page.evaluate(async (entry) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(new URL(entry, location.href));
  }, 'bundle/index.bin');
  second = true;
  await page.goto(`${site.url}index.html`);
  await home(page);
  assert.equal(await editionOf(page), '2');
});

journey('a browser that keeps nothing says so and points to the one file', {}, async ({ page, site }) => {
  await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  await page.goto(`${site.url}offline.html`);
  await page.getByText(/不让网页保存文件/).waitFor();
  await page.getByRole('link', { name: /guilan\.html/ }).waitFor();
});
