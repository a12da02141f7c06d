// A citizen comes to the site.
import assert from 'node:assert/strict';
import { journey, soon, fragment, title, DESK, PHONE } from './reader.mjs';
import { blocksOf, document, documents } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');

journey('a citizen opens the site and finds a plan by its district', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  const district = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: PLAN.region }) });
  await district.getByRole('link', { name: PLAN.title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
  await page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(0, 30)).waitFor({ state: 'attached' });
  await soon(() => title(page), PLAN.title);
});

journey('the home page says how many documents there are and up to which day', {}, async ({ page, site }) => {
  await page.goto(site.url);
  const newest = documents.map(({ date }) => date).filter(Boolean).sort().at(-1);
  await page.getByText(`收录 ${documents.length} 份`).last().waitFor();
  await page.getByText(newest).first().waitFor();
});

journey('every plan that is read for its own sake stands on the home page', {}, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const plans = documents.filter(({ kind }) => ['规划', '纲要', '方案', '预案', '意见'].includes(kind));
  assert.ok(plans.length > 10);
  const missing = async () => {
    const shown = await page.getByRole('main').getByRole('link').allInnerTexts();
    return plans.map(({ title }) => title).filter((title) => !shown.includes(title));
  };
  await soon(missing, []);
});

journey('the first view needs the program and the index, no text', {}, async ({ page, site, requests }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: PLAN.title, exact: true }).waitFor();
  const asked = requests.map((url) => url.slice(site.url.length)).filter((name) => /^(bundle|text|data)\//.test(name));
  assert.deepEqual(asked, ['bundle/index.bin']);
});

const slowly = { change: (name) => (name === 'bundle/index.bin' ? new Promise((go) => setTimeout(go, 1500)) : undefined) };
journey('a reader with a slow connection sees that something is coming', { on: PHONE, served: slowly }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('progressbar').waitFor();
  await page.getByText('正在打开…').waitFor();
  await page.getByRole('heading', { level: 1, name: '文件', exact: true }).waitFor();
  await soon(() => page.getByRole('progressbar').count(), 0);
});

journey('five places lead through the site, and the page says which one it is', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  const places = page.getByRole('navigation', { name: '主要栏目' });
  for (const [name, address] of [['指标', '#/indicators'], ['时间', '#/timeline'], ['部门', '#/bodies'], ['搜索', '#/search'], ['首页', '#/']]) {
    await places.getByRole('link', { name }).click();
    await soon(() => places.locator('[aria-current=page]').allInnerTexts(), [name]);
    await soon(async () => fragment(page), address);
  }
});

journey('the words of the interface come in English too, and the choice stays', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Documents', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Documents', exact: true }).waitFor();
  await soon(() => page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('link', { name: PLAN.title, exact: true }).waitFor();
});
