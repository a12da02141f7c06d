import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, isOnScreen, journey, open } from './site.mjs';

const allLoaded = (page) => page.waitForFunction(() => document.querySelector('.search-state') && !document.querySelector('.search-state progress'));

test('a word that is typed is found in its paragraphs, and a result opens there', () => journey({}, async (page) => {
  await open(page, '#/search');
  await allLoaded(page);
  await page.locator('.search input').pressSequentially('再生水', { delay: 40 });
  await page.waitForSelector('.hit mark');
  assert.equal(await page.locator('.hit mark').first().innerText(), '再生水');
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('q=再生水'));
  assert.match(await page.title(), /再生水/);
  await page.locator('.hit a').first().click();
  await page.waitForSelector('.text .target mark');
  await isOnScreen(page.locator('.text .target').first());
  await page.goBack();
  await page.waitForSelector('.hit mark');
  assert.equal(await page.locator('.search input').inputValue(), '再生水');
}));

test('the first results are on the screen within two frames of a key press', () => journey({}, async (page) => {
  await open(page, '#/search');
  await allLoaded(page);
  const frames = await page.evaluate(async () => {
    const field = document.querySelector('.search input');
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    setter.call(field, '消防');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let frame = 0; frame < 20; frame += 1) {
      if (document.querySelector('.hit mark')) return frame;
      await new Promise(requestAnimationFrame);
    }
    return Infinity;
  });
  assert.ok(frames <= 2, `after ${frames} frames`);
}));

test('results can be narrowed, and the address keeps it', () => journey({}, async (page) => {
  await open(page, '#/search?q=规划');
  await allLoaded(page);
  const all = Number(await page.locator('.count b').innerText());
  await page.getByLabel(/^区县级/).check();
  await page.waitForSelector('.chip');
  const some = Number(await page.locator('.count b').innerText());
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  await page.reload();
  await allLoaded(page);
  assert.equal(Number(await page.locator('.count b').innerText()), some);
  await page.locator('.chip').click();
  await page.waitForFunction(() => !document.querySelector('.chip'));
  assert.equal(Number(await page.locator('.count b').innerText()), all);
}));

test('all places of one document can be seen', () => journey({}, async (page) => {
  await open(page, '#/search?q=规划');
  await allLoaded(page);
  const more = page.locator('.hits .go').first();
  const count = Number((await more.innerText()).match(/\d+/)[0]);
  await more.click();
  await page.waitForFunction((expected) => document.querySelectorAll('.hit').length === expected, count);
  assert.equal(await page.locator('.hits').count(), 1);
}));

test('widths, blanks and punctuation do not hide a word', () => journey({}, async (page) => {
  await open(page, '#/search?q=PM2.5');
  await allLoaded(page);
  await page.waitForSelector('.hit');
  const count = await page.locator('.count b').innerText();
  await page.locator('.search input').fill('ＰＭ２．５');
  await page.waitForSelector('.hit');
  assert.equal(await page.locator('.count b').innerText(), count);
}));

test('what is nowhere is said to be nowhere, with a way on', () => journey({ viewport: PHONE }, async (page) => {
  await open(page, '#/search?q=没有这个词吧&level=city');
  await allLoaded(page);
  assert.match(await page.locator('.empty').innerText(), /没有找到/);
  await page.locator('.empty').getByRole('link').first().click();
  await page.waitForFunction(() => !location.hash.includes('level='));
}));

test('the form on the home page leads to the results', () => journey({ viewport: PHONE }, async (page) => {
  await open(page);
  await page.locator('.search input').fill('应急预案');
  await page.locator('.search button').click();
  await page.waitForSelector('.hit mark');
  assert.equal(await page.locator('.search input').inputValue(), '应急预案');
}));
