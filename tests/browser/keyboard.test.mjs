// A reader without a mouse.
import assert from 'node:assert/strict';
import { journey, soon, fragment, isOnScreen, DESK, PHONE } from './reader.mjs';
import { addressOf, document, sections } from './texts.mjs';

const PLAN = document('济南市“十四五”商务发展规划');
const CHAPTER = sections.filter((section) => section.document === PLAN.id && section.level === 1)[2];

/** What has the keyboard: its name, and whether one can see that. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const field = element.closest('.search-field');
  const frame = field && getComputedStyle(field).outlineStyle !== 'none';
  return {
    name: (element.ariaLabel ?? element.textContent).trim(),
    isSeen: frame || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    isBody: element === document.body,
  };
});

/** Presses Tab until something whose name ends like this has the keyboard. */
async function tabTo(page, name, most = 80) {
  const names = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    names.push((await focused(page)).name);
    if (names.at(-1).endsWith(name)) return;
  }
  assert.fail(`${name} was not reached: ${names.join(' › ')}`);
}

journey('the first Tab offers to skip to the text, and it does', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).name, '跳到正文');
  await soon(() => isOnScreen(page.getByRole('button', { name: '跳到正文' })), true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('main') !== null), true);
});

journey('Tab walks through the page in the order in which it is read, and one sees where', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const names = [];
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen, isBody } = await focused(page);
    assert.equal(isBody, false, `after ${names.at(-1)} nothing has the keyboard`);
    assert.equal(isSeen, true, `${name} has the keyboard and does not show it`);
    names.push(name);
  }
  const wanted = ['跳到正文', '规览', '首页', '文件', '搜索', '在全部文件里查找', '查找'];
  const places = wanted.map((name) => names.findIndex((known) => known.startsWith(name)));
  assert.deepEqual(places, [...places].sort((a, b) => a - b), names.join(' › '));
  assert.ok(places.every((place) => place >= 0), names.join(' › '));
});

journey('a document is opened, and a chapter in it, without a mouse', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library?level=city&kind=规划`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, PLAN.title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: PLAN.title, exact: true }).waitFor();
  await page.getByRole('article').waitFor();
  await tabTo(page, CHAPTER.heading);
  await page.keyboard.press('Enter');
  const chapter = page.getByRole('article').getByRole('heading', { name: CHAPTER.heading });
  await soon(() => isOnScreen(chapter), true);
  // The next Tab goes on from there.
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('article') !== null), true);
});

journey('a search result is opened without a mouse', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}#/search`);
  const field = page.getByRole('combobox');
  await soon(() => field.evaluate((element) => element === document.activeElement), true, 'the search page begins in its field');
  await page.keyboard.type('消火栓总数');
  const result = page.getByRole('main').getByRole('listitem').getByRole('link').filter({ hasText: '消火栓总数' }).first();
  await result.waitFor();
  await tabTo(page, (await result.textContent()).trim());
  await page.keyboard.press('Enter');
  await soon(() => isOnScreen(page.getByRole('article').getByText('消火栓总数').first()), true);
});

journey('the filters are used without a mouse, and a press keeps the place', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  const box = page.getByRole('checkbox', { name: '区县级' });
  await box.focus();
  await page.keyboard.press('Space');
  await soon(async () => fragment(page), '#/library?level=district');
  await soon(() => box.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Space');
  await soon(async () => fragment(page), '#/library');
});

journey('the contents on a phone open and close with the keyboard', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  const open = page.getByRole('button', { name: '目录' });
  await open.focus();
  await page.keyboard.press('Enter');
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.waitFor();
  await soon(() => contents.evaluate((element) => element.contains(document.activeElement)), true);
  await page.keyboard.press('Escape');
  await soon(() => contents.isVisible(), false);
  await soon(() => open.evaluate((element) => element === document.activeElement), true, 'the keyboard is at the button again');
});

journey('a wide table is scrolled with the arrow keys', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(document('济南市“十四五”期间消防站建设规划表')));
  const table = page.getByRole('region', { name: '可左右滚动' }).first();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await soon(async () => (await table.evaluate((element) => element.scrollLeft)) > 20, true);
});

journey('a page that is opened tells the keyboard: the next Tab is in it', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '文件' }).click();
  await page.getByRole('heading', { level: 1, name: '文件' }).waitFor();
  await soon(() => page.evaluate(() => document.activeElement.closest('main') !== null), true);
});
