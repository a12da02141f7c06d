// Light and dark, by the system and by choice, and browsers that keep nothing.
import { journey, soon, DESK, PHONE } from './reader.mjs';
import { addressOf, document } from './texts.mjs';

const PLAN = document('济南市“十四五”消防事业发展规划');
const DARK_PHONE = { ...PHONE, colorScheme: 'dark' };

/** How light the page's ground is, from 0 to 255. */
const ground = (page) => page.evaluate(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
  return (red + green + blue) / 3;
});
const isDark = async (page) => (await ground(page)) < 60;
const opened = (page) => page.getByRole('heading', { level: 1 }).waitFor();

const VIEWS = { 'the home page': '#/', 'the library': '#/library?level=city', 'a document': `${addressOf(PLAN)}?find=消火栓`, 'search results': '#/search?q=再生水' };
for (const [view, address] of Object.entries(VIEWS)) {
  journey(`${view} is dark where the system is`, { on: DARK_PHONE }, async ({ page, site }) => {
    await page.goto(site.url + address);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await soon(() => isDark(page), true);
  });
}

journey('a reader chooses dark, and it stays after the page is loaded anew', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await opened(page);
  await soon(() => isDark(page), false);
  await page.getByRole('button', { name: '深色' }).click();
  await soon(() => isDark(page), true);
  await page.reload();
  await opened(page);
  await soon(() => isDark(page), true);
  await page.getByRole('button', { name: '浅色' }).waitFor();
});

journey('a reader chooses light where the system is dark', { on: DARK_PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: '浅色' }).click();
  await soon(() => isDark(page), false);
  await page.reload();
  await opened(page);
  await soon(() => isDark(page), false);
});

journey('a reader who goes back to what the system prefers follows the system again', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: '浅色' }).click();
  await soon(() => isDark(page), false);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await opened(page);
  await soon(() => isDark(page), true);
});

journey('the page turns dark while it is open when the system does', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await opened(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await soon(() => isDark(page), true);
  await page.getByRole('button', { name: '浅色' }).waitFor();
});

journey('a browser that refuses storage still shows the site and its themes', { on: PHONE }, async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });
  });
  await page.goto(site.url + addressOf(PLAN));
  await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
  await page.getByRole('button', { name: '深色' }).click();
  await soon(() => isDark(page), true);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Documents', exact: true }).first().waitFor();
});

journey('a storage that is full still lets a reader choose', { on: PHONE }, async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.goto(site.url);
  await page.getByRole('button', { name: '深色' }).click();
  await soon(() => isDark(page), true);
});
