// Every reader sets the site up as his eyes and hands need it; what he keeps stays on his device.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, overflow, DESK, PHONE } from './reader.mjs';
import { documents, grades, indicators } from './texts.mjs';

const [FIRST] = indicators;
const PLAN = documents.find(({ id }) => grades.some(({ document }) => document === id));
const LARGE = 24;
const TARGET = 60;

/** Text that is set smaller than the national rule for large type allows. */
const small = (page) => page.evaluate((least) => {
  const found = new Set();
  const texts = document.createTreeWalker(document.getElementById('guilan'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement.getBoundingClientRect();
    const seen = text.data.trim() && box.width > 1 && box.height > 1 && text.parentElement.checkVisibility();
    if (seen && parseFloat(getComputedStyle(text.parentElement).fontSize) < least) found.add(`${text.parentElement.outerHTML.slice(0, 90)}`);
  }
  return [...found].slice(0, 8);
}, LARGE);

/** Things to press that are lower than it allows; links within a sentence are as high as their line. */
const low = (page) => page.evaluate((least) => {
  const pressed = [...document.querySelectorAll('#guilan :is(a, button, summary, select, label:has(input))')];
  const tooLow = pressed.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && height < least && getComputedStyle(element).display !== 'inline' && element.checkVisibility();
  });
  return tooLow.map((element) => element.outerHTML.slice(0, 90)).slice(0, 8);
}, TARGET);

for (const [name, on] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`in large type no text is under 24 pixels and nothing to press under 60, on ${name}`, { on }, async ({ page, site }) => {
    await page.goto(site.url);
    await page.getByRole('button', { name: '长辈版' }).click();
    for (const address of ['#/', '#/indicators', '#/tasks?by=region', '#/emergency', `#/emergency/${PLAN.id}`, `#/record/${FIRST.id}`, '#/kept', '#/bodies', '#/search?q=水']) {
      await page.goto(`${site.url}${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await soon(async () => (await page.getByRole('progressbar').count()) === 0, true);
      await soon(() => small(page), [], address);
      await soon(() => low(page), [], address);
      await soon(() => overflow(page), 0, address);
    }
    await page.reload();
    await soon(() => page.evaluate(() => document.documentElement.dataset.size), 'large');
  });
}

journey('the dialog of the settings opens by a key, and high contrast stays', {}, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '设置' });
  await dialog.getByRole('switch', { name: '高对比度' }).click();
  await soon(() => page.evaluate(() => document.documentElement.dataset.contrast), 'high');
  await page.keyboard.press('Escape');
  await soon(() => dialog.isVisible(), false);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await soon(() => page.evaluate(() => document.documentElement.dataset.contrast), 'high');
});

const withoutEnglish = { change: (name) => (/^bundle\/english-/.test(name) ? null : undefined) };
journey('where the English words cannot be had the site stays Chinese and says so', { served: withoutEnglish, unavoidable: [/404/] }, async ({ page, site, requests }) => {
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const asked = () => requests.filter((url) => /bundle\/english-/.test(url)).length;
  assert.equal(asked(), 0, 'nobody who reads Chinese loads them');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('英文没有取到，要联网').waitFor();
  await page.goto(`${site.url}#/tasks?lang=en`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '任务', exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  assert.ok(asked() >= 2);
});

journey('an address names the language, and links keep it', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/emergency?lang=en`);
  await page.getByRole('heading', { level: 1, name: 'Emergencies' }).waitFor();
  await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: 'Targets' }).click();
  await soon(() => fragment(page), '#/indicators?lang=en');
  await page.getByRole('button', { name: '中文' }).first().click();
  await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
  await soon(() => fragment(page), '#/indicators');
});

journey('what a reader keeps is listed, is taken off and comes back', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/record/${FIRST.id}`);
  await page.getByRole('button', { name: '收藏' }).click();
  await page.goto(`${site.url}#/kept`);
  const kept = page.locator('.section').first().locator('.kept a');
  await soon(() => kept.allInnerTexts(), [FIRST.name]);
  await page.getByRole('button', { name: `移除：${FIRST.name}` }).first().click();
  await soon(() => kept.count(), 0);
  await page.getByRole('button', { name: '撤销' }).click();
  await soon(() => kept.count(), 1);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出这两份清单' }).click()]);
  assert.equal(download.suggestedFilename(), 'guilan-kept.json');
  await kept.first().click();
  await soonMatches(async () => fragment(page), new RegExp(FIRST.id));
});
