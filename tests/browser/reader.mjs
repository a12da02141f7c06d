// A reader with a browser: opens the site, and when the journey is over looks back at what a reader does not see: the
// console, what went over the network, and whether the last page is accessible.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = fileURLToPath(new URL('../../target/journeys/', import.meta.url));

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const DESK = { viewport: { width: 1440, height: 900 } };
export const NARROW = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
});
after(() => browser?.close());

/**
 * A test that is a journey: `steps` gets `{ page, site, context, requests, t }`, the page not opened yet. It fails by
 * itself if anything is written to the console, asked of another host, not found, or not accessible where it ends.
 * Only a journey that says `serviceWorkers: 'allow'` may keep files for later.
 *
 * `on`: the reader's screen and settings; `served`: how the site is served; `unavoidable`: messages that the browser
 * itself writes because of what the journey breaks; `early`: it begins before the app is there, when the page shows the home
 * that was drawn at the build.
 */
export function journey(name, { on = DESK, served = {}, unavoidable = [], early = false }, steps) {
  test(name, { timeout: 180_000 }, async (t) => {
    const site = await serve(served);
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block', ...on });
    context.setDefaultTimeout(30_000);
    const troubles = [];
    const requests = [];
    context.on('page', (page) => watch(page, { site, requests, troubles, unavoidable }));
    if (!early) context.on('page', patient);
    const page = await context.newPage();
    try {
      await steps({ page, site, context, requests, t });
      // Without scripts there is no checker either.
      if (on.javaScriptEnabled !== false) {
        // A page that is still loading has nothing to check.
        await page.locator('h1').first().waitFor({ state: 'attached' });
        assert.deepEqual(await barriers(page), [], 'accessibility');
      }
      assert.deepEqual(troubles, [], 'console and network');
    } catch (error) {
      await photograph(page, name);
      if (troubles.length > 0 && error.message !== 'console and network') t.diagnostic(troubles.join('\n'));
      throw error;
    } finally {
      await context.close();
      site.close();
    }
  });
}

function watch(page, { site, requests, troubles, unavoidable }) {
  const known = [...unavoidable, /Service Worker registration blocked by Playwright/];
  const note = (trouble) => known.some((pattern) => pattern.test(trouble)) || troubles.push(trouble);
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL('/', site.url).href)) note(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && note(`${response.status()}: ${response.url()}`));
}

/** Opening a page takes until the app has taken the place of what is shown before it. */
function patient(page) {
  for (const way of ['goto', 'reload']) {
    const open = page[way].bind(page);
    page[way] = async (...how) => {
      const response = await open(...how);
      await page.locator('html:not([data-first])').waitFor({ state: 'attached' });
      return response;
    };
  }
}

/** Behind the first thirty or so, rows, entries and lines are of the same make, and a thousand take the checker long. */
const ALIKE = ['.rows > :nth-child(n+12)', 'tbody > tr:nth-child(n+31)', 'li:nth-child(n+31)'];

/** All that axe finds, every rule that it has switched on by itself, best practices too. */
async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((exclude) => window.axe.run({ exclude }, { resultTypes: ['violations'] }), ALIKE.map((rows) => [rows]));
  return violations.map(({ id, impact, nodes }) => {
    const examples = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`);
    return `${id} (${impact}), ${nodes.length} times: ${examples.join('; ')}`;
  });
}

/** What the reader saw when it went wrong, in target/journeys/. */
async function photograph(page, name) {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png` }).catch(() => undefined);
}

/** Waits until what `read` finds equals what is expected; says what it was instead. */
export async function soon(read, expected, message) {
  const patience = Date.now() + 30_000;
  for (;;) {
    const found = await read();
    try {
      return assert.deepEqual(found, expected, message);
    } catch (error) {
      if (Date.now() > patience) throw error;
    }
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** The same for a sentence: waits until `read` finds a text that matches. */
export async function soonMatches(read, pattern) {
  let found;
  await soon(async () => pattern.test((found = await read())), true).catch(() => assert.match(found, pattern));
}

/** What stands behind # in the address, readable. */
export const fragment = (page) => decodeURIComponent(new URL(page.url()).hash);

/** The title of the view, without the name of the site that follows it. */
export async function title(page) {
  const [, own] = /^(.*?) · 规览/.exec(await page.title()) ?? [];
  return own;
}

/** Is the middle of an element's first line on the screen? */
export const isOnScreen = (locator) => locator.evaluate((element) => {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= -1 && Math.min(bottom, top + 24) <= window.innerHeight;
});

/** How far the page has been scrolled. */
export const scrolled = (page) => page.evaluate(() => Math.round(window.scrollY));

/** Does the page scroll sideways? No page of the site may. */
export const overflow = (page) => page.evaluate(() => {
  const root = document.documentElement;
  return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
});
