// The list of all documents.
import assert from 'node:assert/strict';
import { journey, soon, fragment, title, DESK, PHONE } from './reader.mjs';
import { documents } from './texts.mjs';

const count = (page) => page.getByRole('status').filter({ hasText: '份文件' }).innerText().then((text) => Number.parseInt(text, 10));
const titles = (page) => page.locator('main li a.entry-title').allInnerTexts();
const sort = (page) => page.getByRole('combobox', { name: '排序' });
const level = (name) => documents.filter((document) => document.level === name).length;

journey('the library lists every document', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await soon(() => count(page), documents.length);
  assert.deepEqual((await titles(page)).sort(), documents.map(({ title }) => title).sort());
  await soon(() => title(page), '文件');
});

journey('the order that a reader chooses stays in the address, and back undoes it', { on: DESK }, async ({ page, site, context }) => {
  await page.goto(`${site.url}#/library`);
  await soon(() => count(page), documents.length);
  const newest = await titles(page);
  await sort(page).selectOption({ label: '旧的在前' });
  await soon(async () => fragment(page), '#/library?sort=oldest');
  const oldest = await titles(page);
  assert.notDeepEqual(oldest, newest);
  const dates = await page.locator('main li time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(dates, [...dates].sort());
  const again = await context.newPage();
  await again.goto(page.url());
  await soon(() => titles(again), oldest);
  await soon(() => sort(again).inputValue(), 'oldest');
  await page.goBack();
  await soon(() => titles(page), newest);
  await soon(() => sort(page).inputValue(), 'newest');
});

journey('filters narrow the list, stay in the address and come back with it', { on: DESK }, async ({ page, site, context }) => {
  const plans = documents.filter(({ level, kind }) => level === 'city' && kind === '规划');
  await page.goto(`${site.url}#/library`);
  await page.getByRole('checkbox', { name: '市级' }).check();
  await soon(() => count(page), level('city'));
  await page.getByRole('checkbox', { name: /^规划/ }).check();
  await soon(() => count(page), plans.length);
  await soon(async () => fragment(page), '#/library?level=city&kind=规划');
  const again = await context.newPage();
  await again.goto(page.url());
  await soon(() => count(again), plans.length);
  await soon(() => again.getByRole('checkbox', { name: '市级' }).isChecked(), true);
  await page.goBack();
  await soon(() => count(page), level('city'));
  await soon(() => page.getByRole('checkbox', { name: /^规划/ }).isChecked(), false);
  await page.goForward();
  await soon(() => count(page), plans.length);
});

journey('a chip takes its filter off again', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library?level=district&kind=预案`);
  await soon(() => count(page), documents.filter(({ level, kind }) => level === 'district' && kind === '预案').length);
  await page.getByRole('link', { name: '取消筛选：预案' }).click();
  await soon(() => count(page), level('district'));
  await page.getByRole('link', { name: '取消筛选：区县级' }).click();
  await soon(() => count(page), documents.length);
});

journey('on a phone the filters open, say how many remain and close', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('button', { name: '筛选' }).tap();
  await page.getByRole('checkbox', { name: '区县级' }).tap();
  await soon(() => count(page), level('district'));
  await page.getByRole('button', { name: '看结果' }).tap();
  await soon(() => page.getByRole('checkbox', { name: '区县级' }).isVisible(), false);
  await soon(() => page.locator('main li a.entry-title').first().isVisible(), true);
});

journey('filters that leave nothing say so and can be taken off', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/library?level=city&kind=没有这一种`);
  await page.getByRole('heading', { name: '没有这样的文件' }).waitFor();
  await page.getByRole('link', { name: '全部清除' }).click();
  await soon(() => count(page), documents.length);
});
