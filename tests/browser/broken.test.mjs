import { test } from 'node:test';
import assert from 'node:assert/strict';
import { documents, journey, open } from './site.mjs';

const INDEX = '**/bundle/index.json';
const TEXTS = /bundle\/(?!index)[^/]+\.json$/;

async function saysSo(page, sentence) {
  await page.waitForSelector('.empty[role=alert]');
  assert.match(await page.locator('.empty').innerText(), sentence);
  const link = page.locator('.empty a[href^="text/"]');
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  assert.ok(answer.ok(), 'the plain text is there');
}

test('a missing index is explained, and loading it again opens the site', () => journey({ expected: /404/ }, async (page) => {
  await page.route(INDEX, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open(page);
  await saysSo(page, /没有找到/);
  await page.unroute(INDEX);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.waitForSelector('.entry');
}));

test('a broken connection is explained', () => journey({ expected: /ERR_|Failed to load/ }, async (page) => {
  await page.route(INDEX, (route) => route.abort());
  await open(page);
  await saysSo(page, /没有连上/);
}));

test('an index that is cut off is explained', () => journey({}, async (page) => {
  await page.route(INDEX, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 2), contentType: 'application/json' });
  });
  await open(page, '#/library');
  await saysSo(page, /没有传完整/);
}));

test('an index of another version asks for a reload', () => journey({}, async (page) => {
  await page.route(INDEX, (route) => route.fulfill({ body: '{"format":"guilan","version":0,"documents":[]}' }));
  await open(page, '#/search?q=规划');
  await saysSo(page, /不是同一版/);
  assert.ok(await page.getByRole('button', { name: '重新载入本页' }).isVisible());
}));

test('a sign-in page in place of the data is explained', () => journey({}, async (page) => {
  await page.route(INDEX, (route) => route.fulfill({ body: '<html>sign in</html>', contentType: 'text/html' }));
  await open(page);
  await saysSo(page, /不是本站的数据/);
}));

test('a text that is cut off leaves the document with its plain text', () => journey({}, async (page) => {
  const { longest } = await documents();
  await page.route(TEXTS, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 3), contentType: 'application/json' });
  });
  await open(page, `#/document/${longest.id}`);
  await saysSo(page, /没有传完整/);
  assert.equal(await page.locator('.empty a').getAttribute('href'), `text/${longest.id}.txt`);
  assert.equal(await page.locator('h1').innerText(), longest.title);
  await page.unroute(TEXTS);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.waitForSelector('.text .para');
}));

test('search says which part of the texts it could not load', () => journey({ expected: /404/ }, async (page) => {
  await page.route(TEXTS, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, '#/search?q=规划');
  await page.waitForSelector('.search-state.notice');
  await page.unroute(TEXTS);
  await page.locator('.search-state button').click();
  await page.waitForSelector('.hit');
}));

test('a program that can not start says so', () => journey({ expected: /404|Failed|Error/ }, async (page) => {
  await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page);
  await page.waitForSelector('#guilan a[href="text/index.html"]');
}));

for (const fragment of ['#/nowhere', '#/document/zzzzzz', '#/document/a/b/c/d']) {
  test(`the unknown address ${fragment} gets a page that helps`, () => journey({}, async (page) => {
    await open(page, fragment);
    await page.waitForSelector('.empty');
    assert.match(await page.locator('.empty h1').innerText(), /没有/);
    await page.locator('.empty').getByRole('link', { name: '文件' }).click();
    await page.waitForSelector('.entry');
  }));
}
