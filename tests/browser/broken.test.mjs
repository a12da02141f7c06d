// The site's data is missing, cut or of another edition: a sentence that a citizen understands and the plain text.
import assert from 'node:assert/strict';
import { journey, soon, fragment, DESK, PHONE } from './reader.mjs';
import { addressOf, document, documents } from './texts.mjs';

const PLAN = document('济南市“十四五”消防事业发展规划');
const INDEX = 'bundle/index.bin';
const isShard = (name) => /^bundle\/.*\.bin$/.test(name) && name !== INDEX;

/** The same file of another version: behind the name of the format. */
function ofVersion(bytes, later) {
  const file = Buffer.from(bytes);
  file.writeUInt32LE(file.readUInt32LE(6) + later, 6);
  return file;
}

// The browser itself writes these to the console.
const NOT_FOUND = [/^console error: Failed to load resource: .* 404/, /^404: .*\/bundle\//];
const NO_CONNECTION = [/^console error: Failed to load resource: net::ERR/];

const INDEXES = {
  missing: { change: () => null, says: '服务器上没有找到所需的数据文件', unavoidable: NOT_FOUND },
  cut: { change: (bytes) => bytes.subarray(0, bytes.length / 2), says: '数据没有传完整' },
  empty: { change: () => Buffer.alloc(0), says: '数据没有传完整' },
  'of an older version': { change: (bytes) => ofVersion(bytes, -1), says: '网站的程序和数据不是同一版' },
  'of a newer version': { change: (bytes) => ofVersion(bytes, 1), says: '网站的程序和数据不是同一版' },
  "a hotel's sign-in page": { change: () => Buffer.from('<!doctype html><title>Welcome</title>'), says: '收到的不是本站的数据' },
};
for (const [state, { change, says, unavoidable }] of Object.entries(INDEXES)) {
  const served = { change: (name, bytes) => (name === INDEX ? change(bytes) : undefined) };
  journey(`an index that is ${state} gives a sentence and the plain texts`, { on: PHONE, served, unavoidable }, async ({ page, site }) => {
    await page.goto(site.url);
    await page.getByRole('alert').getByText(says).waitFor();
    await readsPlainText(page, documents.map(({ title }) => title));
    await page.getByRole('alert').waitFor();
  });
}

const SHARDS = {
  missing: { change: () => null, says: '服务器上没有找到所需的数据文件', unavoidable: NOT_FOUND },
  cut: { change: (bytes) => bytes.subarray(0, bytes.length / 2), says: '数据没有传完整' },
  'of an older version': { change: (bytes) => ofVersion(bytes, -1), says: '网站的程序和数据不是同一版' },
};
for (const [state, { change, says, unavoidable }] of Object.entries(SHARDS)) {
  const served = { change: (name, bytes) => (isShard(name) ? change(bytes) : undefined) };
  journey(`a document whose text is ${state} shows its head, a sentence and its plain text`, { on: DESK, served, unavoidable }, async ({ page, site }) => {
    await page.goto(site.url + addressOf(PLAN));
    await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
    await page.getByRole('alert').getByText(says).waitFor();
    await readsPlainText(page, [PLAN.title, '消火栓']);
    await page.getByRole('alert').waitFor();
  });
}

let isBroken = true;
const mended = { change: (name) => (name === INDEX && isBroken ? Buffer.from('gui') : undefined) };
journey('trying again opens the page once the data is whole', { on: PHONE, served: mended }, async ({ page, site }) => {
  isBroken = true;
  await page.goto(`${site.url}#/library`);
  await page.getByRole('alert').waitFor();
  isBroken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { level: 1, name: '文件' }).waitFor();
  await soon(async () => fragment(page), '#/library');
});

journey('without a connection a document says so, and opens when there is one', { on: PHONE, unavoidable: NO_CONNECTION }, async ({ page, site, context }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('main').getByRole('link', { name: PLAN.title, exact: true }).waitFor();
  await context.setOffline(true);
  await page.getByRole('main').getByRole('link', { name: PLAN.title, exact: true }).click();
  await page.getByRole('alert').getByText('没有连上服务器').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('article').waitFor();
});

const noShards = { change: (name) => (isShard(name) ? null : undefined) };
journey('a search without texts says that they are missing and still finds titles', { on: PHONE, served: noShards, unavoidable: NOT_FOUND }, async ({ page, site }) => {
  await page.goto(`${site.url}#/search?q=消防`);
  await page.getByText(/份文件没能载入/).waitFor();
  await page.getByRole('main').getByRole('link').getByText(PLAN.title).waitFor();
  await page.getByRole('button', { name: '再试一次' }).waitFor();
});

const noProgram = { change: (name) => (name.endsWith('.wasm') ? null : undefined) };
const PROGRAM = [/404/, /^error: /, /^console (error|warning): /];
journey('a program that is missing leaves a sentence and the plain texts, no blank page', { on: PHONE, served: noProgram, unavoidable: PROGRAM }, async ({ page, site }) => {
  await page.goto(site.url);
  await readsPlainText(page, documents.map(({ title }) => title), /纯文本/);
});

journey('a browser without scripts is led to the plain texts', { on: { ...PHONE, javaScriptEnabled: false } }, async ({ page, site }) => {
  await page.goto(site.url);
  await readsPlainText(page, documents.map(({ title }) => title), /纯文本/);
});

/** Follows the link to the plain text, finds all of these words there, and comes back. */
async function readsPlainText(page, words, name = '看纯文本') {
  await page.getByRole('link', { name }).click();
  await soon(() => new URL(page.url()).pathname.includes('/text/'), true);
  const text = await page.locator('body').innerText();
  assert.deepEqual(words.filter((word) => !text.includes(word)), []);
  await page.goBack();
  await page.getByRole('link', { name }).waitFor();
}
