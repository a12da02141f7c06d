// A view of the site within the pages of a portal.
import assert from 'node:assert/strict';
import { journey, soon } from './reader.mjs';
import { document } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');
const page = (site) => `<!doctype html><html lang="zh-CN"><title>host</title><body><main><h1>host</h1>
  <guilan-view view="/indicators?year=2025" title="指标"></guilan-view><guilan-view view="/document/${PLAN.id}" title="文件" height="500"></guilan-view></main>
  <script src="${site}embed.js"></script></body></html>`;

journey('a portal shows two views in its own page', { served: { folder: '/a/', host: (path) => (path === '/host' ? page('/a/') : undefined) } }, async ({ page: reader, site }) => {
  await reader.goto(new URL('/host', site.url).href);
  const frames = reader.locator('guilan-view iframe');
  await soon(() => frames.count(), 2);
  const first = reader.frameLocator('guilan-view iframe').first();
  await first.getByRole('heading', { level: 1 }).waitFor();
  await first.getByRole('link', { name: '打开全站' }).waitFor();
  assert.equal(await first.locator('.side').isVisible(), false);
  await soon(async () => Number(await frames.first().getAttribute('height')) > 700, true);
  assert.equal(await frames.last().getAttribute('height'), '500');
  assert.equal(await reader.evaluate(() => Object.keys(window).some((name) => /guilan/i.test(name))), false);
});
