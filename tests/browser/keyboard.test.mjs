import { test } from 'node:test';
import assert from 'node:assert/strict';
import { documents, isOnScreen, journey, open } from './site.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label'));

async function tabTo(page, matches, most = 60) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (matches.test(await focused(page) ?? '')) return;
  }
  assert.fail(`no Tab leads to ${matches}`);
}

test('with the keyboard alone one gets from the home page to a paragraph', () => journey({}, async (page) => {
  await open(page);
  await page.waitForSelector('.entry');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), '跳到正文');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await tabTo(page, /规划$/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.toc a');
  await tabTo(page, /^二、/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.text .target');
  await isOnScreen(page.locator('.text .target'));
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('.text') !== null), 'the keyboard goes on from there');
}));

test('every place that has the keyboard shows it', () => journey({}, async (page) => {
  await open(page, '#/library');
  await page.waitForSelector('.entry');
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? 'seen' : element.outerHTML.slice(0, 120);
    });
    assert.equal(outline, 'seen');
  }
}));

test('a box that is ticked with the keyboard keeps it', () => journey({}, async (page) => {
  await open(page, '#/library');
  await page.waitForSelector('.facet input');
  await page.locator('.facet input').first().focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('.chip');
  await page.waitForFunction(() => document.activeElement.matches('.facet input:checked'));
}));

test('Escape closes the contents on a phone', () => journey({ viewport: { width: 390, height: 844 } }, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}`);
  await page.getByRole('button', { name: '目录' }).press('Enter');
  await page.locator('.toc').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'contents');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.toc')).display === 'none');
}));
