import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, documents, fitsItsWidth, isOnScreen, journey, open } from './site.mjs';

test('the home page shows what there is, by level and kind, and leads to a document', () => journey({}, async (page) => {
  await open(page);
  await page.waitForSelector('.entry');
  assert.match(await page.locator('h1').innerText(), /规划/);
  assert.ok(await page.locator('.section h2').count() >= 2, 'city and districts');
  const title = await page.locator('.entry-title').first().innerText();
  await page.locator('.entry-title').first().click();
  await page.waitForSelector('.text .para');
  assert.equal(await page.locator('h1').innerText(), title);
  assert.ok((await page.title()).startsWith(title));
  assert.match(await page.locator('.doc-head').innerText(), /发文机关[\s\S]*成文日期[\s\S]*有效性[\s\S]*原文文件/);
}));

test('the contents follow the reader, and jump where they are told', () => journey({}, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}`);
  await page.waitForSelector('.toc a');
  const entry = page.locator('.toc > ol > li > a').nth(3);
  await entry.click();
  await page.waitForSelector('.text .target');
  await isOnScreen(page.locator('.text .target'));
  await page.waitForFunction(() => document.querySelectorAll('.toc > ol > li')[3].classList.contains('open'));
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelectorAll('.toc > ol > li')[3].classList.contains('open'));
}));

test('back and forward bring back the view, its filters and the place on the page', () => journey({}, async (page) => {
  await open(page, '#/library');
  await page.getByLabel(/^预案/).check();
  await page.waitForFunction(() => location.hash.includes('kind='));
  const filtered = await page.locator('.issuance').count();
  await page.locator('.sort select').selectOption('title');
  await page.waitForFunction(() => location.hash.includes('sort=title'));
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.locator('.entry-title').nth(2).click();
  await page.waitForSelector('.doc-head');
  await page.goBack();
  await page.waitForSelector('.issuance');
  assert.equal(await page.locator('.issuance').count(), filtered);
  assert.equal(await page.locator('.sort select').inputValue(), 'title');
  assert.ok(await page.getByLabel(/^预案/).isChecked());
  await page.waitForFunction(() => Math.abs(window.scrollY - 300) < 40);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('kind='));
  assert.ok(await page.locator('.issuance').count() > filtered);
  await page.goForward();
  await page.waitForFunction((count) => document.querySelectorAll('.issuance').length === count, filtered);
}));

test('words are found in a document, one after the other', () => journey({}, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}`);
  await page.getByRole('button', { name: '文内查找' }).click();
  await page.locator('#find').fill('规划');
  await page.waitForSelector('.text mark');
  const count = await page.locator('.text mark').count();
  await page.waitForFunction((text) => document.querySelector('.find-count').textContent.includes(text), String(count));
  await page.locator('#find').press('Enter');
  await page.locator('#find').press('Enter');
  await page.waitForSelector('mark.here');
  await isOnScreen(page.locator('mark.here'));
  await page.waitForFunction(() => location.hash.includes('find='));
  await page.reload();
  await page.waitForSelector('.text mark');
  assert.equal(await page.locator('.text mark').count(), count);
}));

test('a document prints whole, without the frame of the site', () => journey({}, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}`);
  await page.waitForSelector('.text .para');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.side').isVisible(), false);
  assert.equal(await page.locator('.toc').isVisible(), false);
  assert.ok(await page.locator('.text .para').last().isVisible());
  await page.emulateMedia({ media: 'screen' });
}));

test('on a phone wide tables scroll inside themselves and keep their first column', () => journey({ viewport: PHONE }, async (page) => {
  const { tabled } = await documents();
  await open(page, `#/document/${tabled.id}`);
  const wrap = page.locator('.table-wrap').first();
  await wrap.waitFor();
  await fitsItsWidth(page);
  await wrap.evaluate((element) => { element.scrollLeft = 200; });
  const [frame, cell] = [await wrap.boundingBox(), await wrap.locator('tbody th').first().boundingBox()];
  assert.ok(Math.abs(cell.x - frame.x) < 2);
}));

for (const fragment of ['#/', '#/library', '#/search?q=规划']) {
  test(`at 320 px nothing of ${fragment} is cut off`, () => journey({ viewport: { width: 320, height: 640 } }, async (page) => {
    await open(page, fragment);
    await page.waitForSelector('.entry, .hit');
    await fitsItsWidth(page);
  }));
}

test('at 320 px a document can be read and its contents opened', () => journey({ viewport: { width: 320, height: 640 } }, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}`);
  await page.waitForSelector('.text .para');
  await fitsItsWidth(page);
  await page.getByRole('button', { name: '目录' }).click();
  await page.locator('.toc > ol > li > a').nth(2).click();
  await page.waitForSelector('.text .target');
  assert.equal(await page.locator('.toc').isVisible(), false);
  await isOnScreen(page.locator('.text .target'));
}));

test('in the dark the system decides, and the reader can overrule it', () => journey({ colorScheme: 'dark', viewport: DESK }, async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await open(page);
  await page.waitForSelector('.entry');
  const dark = await paper();
  await page.getByRole('button', { name: '浅色' }).click();
  assert.notEqual(await paper(), dark);
  await page.reload();
  await page.waitForSelector('.entry');
  assert.notEqual(await paper(), dark);
  await page.getByRole('button', { name: '深色' }).click();
  assert.equal(await paper(), dark);
}));

test('the interface speaks English when asked', () => journey({}, async (page) => {
  await open(page, '#/library');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForSelector('h1:text("Documents")');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.reload();
  await page.waitForSelector('h1:text("Documents")');
}));
