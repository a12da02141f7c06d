// What the journeys share: a browser, a page that must stay clean, and the built site that is served on loopback.
// `.make/journeys` says where both are.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const base = process.env.GUILAN_URL ?? 'http://127.0.0.1:8000/';
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
});
after(() => browser?.close());

// Runs a journey in a fresh browser and ends it as every journey ends: nothing was asked of another host, the console is
// empty, axe finds nothing. `expected` names console messages that the journey brings about on purpose.
export async function journey(options, travel) {
  const { expected = /^$/, ...context } = options;
  const visit = await browser.newContext({ viewport: DESK, ...context });
  const page = await visit.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) said.push(`asked ${request.url()}`);
  });
  page.setDefaultTimeout(20_000);
  try {
    await travel(page, visit);
    assert.deepEqual(said.filter((text) => !expected.test(text)), [], 'the console stays empty');
    await isClean(page);
  } finally {
    await visit.close();
  }
}

export async function isClean(page) {
  await page.addScriptTag({ path: axeSource });
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(found, [], 'axe finds nothing');
}

export const open = (page, fragment = '#/') => page.goto(base + fragment);

// The bundle's index, for what a test must know of the texts.
export async function index() {
  return (await fetch(`${base}bundle/index.json`)).json();
}

// The id of the document with most paragraphs, and of one with a table.
export async function documents() {
  const { documents: entries } = await index();
  const longest = entries.reduce((a, b) => (b.counts.paragraphs > a.counts.paragraphs && b.counts.sections > 50 ? b : a));
  const tabled = entries.find((entry) => entry.counts.tables > 0 && entry.counts.sections === 0);
  return { longest: longest.document, tabled: tabled.document, count: entries.length };
}

// A page no wider than its window: nothing is cut off at the right.
export async function fitsItsWidth(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `the page is ${over}px wider than the screen`);
}

export async function isOnScreen(locator) {
  const box = await locator.boundingBox();
  const { height } = locator.page().viewportSize();
  assert.ok(box && box.y + box.height > 0 && box.y < height, `on the screen: ${JSON.stringify(box)}`);
}
