// A citizen looks up what was promised; a journalist goes to the sentence; an official looks for his department.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, overflow, DESK, NARROW, PHONE } from './reader.mjs';
import { anomalies, bodies, document, indicators, tasks } from './texts.mjs';

const PLAN = document('济南市“十四五”绿色低碳循环发展规划');
const BINDING = indicators.filter(({ attribute }) => attribute === 'binding');

journey('a citizen narrows the targets to the binding ones, opens one and goes to its place', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '指标' }).click();
  await page.getByText(`${indicators.length} 条`).waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('checkbox', { name: /^约束性/ }).click();
  await page.getByRole('button', { name: '看结果' }).click();
  await soonMatches(async () => fragment(page), /attribute=binding/);
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${BINDING.length} 条`);
  await page.getByRole('main').locator('.rows a').first().click();
  await page.getByRole('heading', { level: 1, name: BINDING[0].name }).waitFor();
  await page.getByRole('link', { name: '到原文这一处' }).click();
  await page.getByRole('article').waitFor();
  await soonMatches(async () => fragment(page), /^#\/document\//);
});

journey('a list comes back from its address, narrowed and looked up', {}, async ({ page, site }) => {
  const found = tasks.filter(({ lead }) => lead.length > 0);
  await page.goto(`${site.url}#/tasks?role=lead`);
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${found.length} 条`);
  await page.getByRole('searchbox', { name: '在这些条目里查找' }).fill('扬尘');
  await soonMatches(async () => fragment(page), /q=扬尘/);
  await page.reload();
  await page.getByRole('searchbox', { name: '在这些条目里查找' }).waitFor();
  await soon(() => page.getByRole('searchbox', { name: '在这些条目里查找' }).inputValue(), '扬尘');
  const shown = await page.getByRole('main').locator('.rows a').allInnerTexts();
  assert.ok(shown.length > 0 && shown.length < found.length, `${shown.length}`);
});

journey('an official finds his department and what it leads', {}, async ({ page, site }) => {
  const load = ({ id }) => tasks.filter(({ lead }) => lead.some(({ body }) => body === id)).length;
  const busiest = bodies.reduce((most, other) => (load(other) > load(most) ? other : most));
  await page.goto(`${site.url}#/bodies`);
  await page.getByRole('searchbox', { name: '单位名称，简称也行' }).fill(busiest.name);
  await page.getByRole('main').locator('.directory a').filter({ hasText: busiest.name }).first().click();
  await page.getByRole('heading', { level: 1, name: busiest.name }).waitFor();
  await page.getByRole('heading', { level: 2, name: `牵头 ${load(busiest)}` }).waitFor();
});

journey('words that were read out of a text are marked, open their record, and the marks can be switched off', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/document/${PLAN.id}`);
  const marks = page.getByRole('article').locator('a.f');
  await soon(async () => (await marks.count()) > 20, true);
  const button = page.getByRole('button', { name: '标记' });
  await button.click();
  await soon(() => marks.count(), 0);
  await page.reload();
  await page.getByRole('article').waitFor();
  await soon(() => button.getAttribute('aria-pressed'), 'false');
  await button.click();
  await soon(async () => (await marks.count()) > 20, true);
  await marks.first().click();
  await page.getByRole('link', { name: '到原文这一处' }).waitFor();
});

journey('the page on data quality shows every discrepancy with a way to its place', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/quality`);
  await soon(() => page.getByRole('link', { name: '到原文这一处' }).count(), anomalies.length);
});

for (const address of ['#/indicators', '#/dates?order=earliest', '#/bodies', '#/emergency', '#/quality', '#/projects', '#/terms']) {
  journey(`nothing is cut off at 320 pixels: ${address}`, { on: NARROW }, async ({ page, site }) => {
    await page.goto(`${site.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await soon(async () => (await page.getByRole('progressbar').count()) === 0, true);
    await soon(() => overflow(page), 0);
  });
}
