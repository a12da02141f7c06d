// A view of the site within the pages of others.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, DESK, PHONE } from './reader.mjs';
import { serve } from './site.mjs';
import { document } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');
/** A portal of another origin is another host for the browser; and the checker of accessibility writes to its frames. */
const PORTAL = [/^foreign: http:\/\/127\.0\.0\.1/, /Failed to execute 'postMessage'/];

const html = (body) => `<!doctype html><html lang="zh-CN"><title>host</title><body><main><h1>host</h1>${body}</main></body></html>`;
const two = (site) => html(`<guilan-view view="/indicators?year=2025" title="指标" theme="dark" size="large"></guilan-view>
  <guilan-view view="/document/${PLAN.id}" title="文件" height="500" lang="en"></guilan-view>`).replace('</body>', `<script src="${site}embed.js"></script></body>`);

/** A portal of its own with one page, closed when the journey ends. */
async function portal(t, body, hostPolicy) {
  const server = await serve({ host: () => body, hostPolicy });
  t.after(() => server.close());
  return server.url;
}

const contentHeight = (page) => page.frameLocator('guilan-view iframe').last().locator('body').evaluate((body) => body.offsetHeight);
const frameHeight = async (frame) => Number(await frame.getAttribute('height'));

journey('a portal shows two views in its own page', { served: { folder: '/a/', host: (path) => (path === '/host' ? two('/a/') : undefined) } }, async ({ page, site }) => {
  await page.goto(new URL('/host', site.url).href);
  const frames = page.locator('guilan-view iframe');
  await soon(() => frames.count(), 2);
  const first = page.frameLocator('guilan-view iframe').first();
  await first.getByRole('heading', { level: 1 }).waitFor();
  await first.getByRole('link', { name: '打开全站' }).waitFor();
  assert.equal(await first.locator('#guilan .side').isVisible(), false);
  await soon(async () => (await frameHeight(frames.first())) > 700, true);
  assert.equal(await frames.last().getAttribute('height'), '500');
  assert.deepEqual(await first.locator('html').evaluate(({ dataset }) => [dataset.theme, dataset.size]), ['dark', 'large']);
  await page.frameLocator('guilan-view iframe').last().getByRole('link', { name: 'Open in full' }).waitFor();
  const full = await first.getByRole('link', { name: '打开全站' }).getAttribute('href');
  assert.match(full, /#\/indicators\?year=2025$/);
});

journey('a portal of another origin, with a strict policy of its own, shows two views and is left as it was', { unavoidable: PORTAL }, async ({ page, site, t }) => {
  const origin = new URL(site.url).origin;
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'none'`;
  await page.addInitScript(() => { window.before = new Set(Object.getOwnPropertyNames(window)); });
  await page.goto(await portal(t, two(site.url), policy));
  const frames = page.locator('guilan-view iframe');
  await page.frameLocator('guilan-view iframe').first().getByRole('heading', { level: 1 }).waitFor();
  await soon(async () => (await frameHeight(frames.first())) > 700, true);
  const left = await page.evaluate(() => ({
    names: Object.getOwnPropertyNames(window).filter((name) => !window.before.has(name) && !/^\d+$/.test(name) && name !== 'before'),
    kept: Object.keys(localStorage),
  }));
  assert.deepEqual(left, { names: [], kept: [] });
});

journey('a frame follows its view when the view grows', { unavoidable: PORTAL }, async ({ page, site, t }) => {
  const body = html('<guilan-view view="/emergency" title="应急"></guilan-view>').replace('</body>', `<script src="${site.url}embed.js"></script></body>`);
  await page.goto(await portal(t, body));
  const frame = page.locator('guilan-view iframe');
  await page.frameLocator('guilan-view iframe').getByRole('heading', { level: 1 }).waitFor();
  await soon(async () => (await frameHeight(frame)) !== 600, true);
  const before = await frameHeight(frame);
  await page.locator('guilan-view').evaluate((view) => view.setAttribute('view', '/quality'));
  await page.frameLocator('guilan-view iframe').getByRole('heading', { level: 1 }).waitFor();
  await soon(async () => ![600, before].includes(await frameHeight(frame)), true);
});

journey('a page that lies about heights moves nothing', { unavoidable: PORTAL }, async ({ page, site, t }) => {
  const body = html('<guilan-view view="/emergency" title="应急" height="400"></guilan-view><guilan-view view="/emergency" title="应急二"></guilan-view>').replace('</body>', `<script src="${site.url}embed.js"></script></body>`);
  await page.goto(await portal(t, body));
  const frame = page.locator('guilan-view iframe').last();
  await page.frameLocator('guilan-view iframe').last().getByRole('heading', { level: 1 }).waitFor();
  await soon(async () => Math.abs((await frameHeight(frame)) - (await contentHeight(page))) <= 1, true);
  const before = await frameHeight(frame);
  await page.evaluate(() => window.postMessage({ guilan: 'height', height: 7777 }, '*'));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(await frameHeight(frame), before);
  assert.equal(await page.locator('guilan-view iframe').first().getAttribute('height'), '400');
});

journey('a view works inside a sandbox that gives it no origin', { unavoidable: PORTAL }, async ({ page, site, t }) => {
  const source = `${site.url}index.html#/indicators?year=2025&amp;embed=1`;
  await page.goto(await portal(t, html(`<iframe sandbox="allow-scripts" width="800" height="700" title="指标" src="${source}"></iframe>`)));
  const view = page.frameLocator('iframe');
  await view.getByRole('heading', { level: 1 }).waitFor();
  await view.locator('.rows a, tbody a').first().click();
  await view.getByRole('heading', { level: 1 }).waitFor();
});

// The preview is shown anew with each choice, also while it is still loading.
const ANEW = [/Fetch API cannot load .*\.wasm/];
journey('an editor makes the code of a view, sees it, and it works', { unavoidable: ANEW, on: { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] } }, async ({ page, site }) => {
  await page.goto(`${site.url}index.html#/indicators?year=2025`);
  // With a key: a list that is still being drawn moves what stands below it.
  await page.getByRole('link', { name: '嵌入这一页' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: '嵌入' }).waitFor();
  await page.locator('#embed-theme').selectOption('dark');
  await page.locator('#embed-height').selectOption('400');
  await page.locator('#embed-title').fill('2025 年“指标”');
  const code = page.getByLabel('复制这一段');
  await soonMatches(() => code.inputValue(), /<guilan-view view="\/indicators\?year=2025" title="2025 年“指标”" theme="dark" height="400"><\/guilan-view>/);
  const preview = page.frameLocator('#embed-preview iframe');
  await preview.getByRole('heading', { level: 1 }).waitFor();
  await soon(() => preview.locator('html').getAttribute('data-theme'), 'dark');
  await page.getByRole('button', { name: '复制代码' }).click();
  await page.getByText('已复制').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code.inputValue());
  await page.locator('#embed-form-of').selectOption('iframe');
  await soonMatches(() => code.inputValue(), /^<iframe src="http[^"]+#\/indicators\?year=2025&amp;embed=1&amp;theme=dark" title=/);
  await page.locator('#embed-form-of').selectOption('link');
  await soonMatches(() => code.inputValue(), /^<a href="http[^"]+#\/indicators\?year=2025" target=/);
});

journey('an address that is none of this site is said to be so', { unavoidable: ANEW, on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}embed.html`);
  await page.getByLabel(/或者它的地址/).fill('http://example.invalid/page');
  await page.getByText(/这不是本站页面的地址/).waitFor();
  await page.getByLabel(/或者它的地址/).fill(`${site.url}index.html#/tasks?q=水&embed=1`);
  await soonMatches(() => page.getByLabel('复制这一段').inputValue(), /view="\/tasks\?q=水"/);
});

journey('the guide for web editors leads to the files that it names', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}deploy.html`);
  const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.href));
  for (const link of links) assert.equal((await fetch(link)).status, 200, link);
});
