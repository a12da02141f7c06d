import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, documents, isOnScreen, journey, open } from './site.mjs';

for (const [name, viewport] of [['a desk', undefined], ['a phone', PHONE]]) {
  test(`a shared link opens at its paragraph and marks it, on ${name}`, () => {
    let address;
    const options = { permissions: ['clipboard-read', 'clipboard-write'], ...(viewport && { viewport }) };
    return journey(options, async (page, visit) => {
      const { longest } = await documents();
      await open(page, `#/document/${longest.id}`);
      await page.waitForSelector('.text .para');
      const far = page.locator('.text .para').nth(await page.locator('.text .para').count() - 40);
      const words = await far.textContent();
      await far.scrollIntoViewIfNeeded();
      await far.hover();
      await far.locator('.pin').click();
      await page.waitForSelector('.message:not(:empty)');
      address = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(address.includes(`#/document/${longest.id}/`), address);
      const cold = await visit.newPage();
      await cold.goto(address);
      await cold.waitForSelector('.text .target');
      await cold.waitForTimeout(500);
      assert.equal(await cold.locator('.text .target').textContent(), words);
      await isOnScreen(cold.locator('.text .target'));
      await cold.close();
    });
  });
}

test('a link to a paragraph that is no longer there opens the document and says so', () => journey({}, async (page) => {
  const { longest } = await documents();
  await open(page, `#/document/${longest.id}/zzzzzz`);
  await page.waitForSelector('.notice');
  assert.ok(await page.locator('.text .para').count() > 0);
}));
