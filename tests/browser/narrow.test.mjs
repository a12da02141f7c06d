// The narrowest screen, and fingers.
import assert from 'node:assert/strict';
import { journey, overflow, soon, DESK, NARROW, PHONE } from './reader.mjs';
import { addressOf, document } from './texts.mjs';

const VIEWS = {
  'the home page': '#/',
  'the library': '#/library',
  'the library with filters': '#/library?level=district&kind=预案&sort=title',
  'a plan with tables and boxes': addressOf(document('济南市钢城区国民经济和社会发展第十四个五年规划和2035年远景目标纲要')),
  'a table with many columns': addressOf(document('济南市“十四五”期间消防救援装备配备规划表')),
  'a document with words to find': `${addressOf(document('济南市“十四五”消防事业发展规划'))}?find=消火栓`,
  'search results': '#/search?q=再生水',
  'an empty search': '#/search',
  'an unknown address': '#/nowhere',
};

for (const [view, address] of Object.entries(VIEWS)) {
  journey(`${view} fits a screen of 320 px`, { on: NARROW }, async ({ page, site }) => {
    await page.goto(site.url + address);
    await whole(page);
    await soon(() => overflow(page), 0);
    assert.deepEqual(await cutOff(page), []);
  });
}

journey('in large type and in English the places fit the narrowest screen, and what is compared stands below each other', { on: NARROW }, async ({ page, site }) => {
  const [one, other] = ['济南市“十四五”消防事业发展规划', '济南市“十四五”节约用水规划'].map((title) => document(title).id);
  await page.goto(`${site.url}#/compare?ids=${one},${other}&lang=en`);
  await page.getByRole('button', { name: 'Large type' }).first().tap();
  await whole(page);
  await page.getByRole('link', { name: '济南市“十四五”消防事业发展规划' }).first().waitFor();
  const sideways = () => page.evaluate(() => [...document.querySelectorAll('.places, .compared')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length);
  await soon(sideways, 0);
  await soon(() => page.locator('.place:visible').evaluateAll((all) => all.filter((place) => place.getBoundingClientRect().right > window.innerWidth + 1).length), 0);
});

journey('a finger can press everything that is to be pressed, on every view', { on: PHONE }, async ({ page, site }) => {
  for (const [view, address] of Object.entries(VIEWS)) {
    await page.goto(site.url + address);
    await whole(page);
    assert.deepEqual(await tooSmall(page), [], view);
  }
});

journey('the contents and the filters fit a screen of 320 px when they are open', { on: NARROW }, async ({ page, site }) => {
  await page.goto(site.url + VIEWS['a plan with tables and boxes']);
  await page.getByRole('button', { name: '目录' }).tap();
  await soon(() => overflow(page), 0);
  await page.goto(site.url + VIEWS['the library']);
  await page.getByRole('button', { name: '筛选' }).tap();
  await soon(() => overflow(page), 0);
});

journey('a page at twice its size still fits a desk', { on: { ...DESK, viewport: { width: 720, height: 450 } } }, async ({ page, site }) => {
  for (const address of Object.values(VIEWS)) {
    await page.goto(site.url + address);
    await whole(page);
    await soon(() => overflow(page), 0, address);
  }
});

async function whole(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Words that stand partly outside the screen, where nothing scrolls to them. */
const cutOff = (page) => page.evaluate(() => {
  const scrolls = (element) => element.closest('.table-wrap, .unseen, [aria-hidden=true]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || scrolls(node.parentElement) || !node.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const beyond = [...range.getClientRects()].some(({ left, right, width }) => width > 0 && (right > window.innerWidth + 1 || left < -1));
    if (beyond) cut.push(node.data.trim().slice(0, 40));
  }
  return cut;
});

/** What can be pressed and is lower than 44 px, of what is drawn. Links inside a sentence may be. */
const tooSmall = (page) => page.evaluate(() => {
  const inSentence = (element) => element.tagName === 'A' && getComputedStyle(element).display === 'inline';
  const reach = (element) => {
    const own = element.getBoundingClientRect();
    const label = element.closest('label')?.getBoundingClientRect();
    const ring = getComputedStyle(element, '::after');
    const more = ring.position === 'absolute' ? -Number.parseFloat(ring.top) * 2 || 0 : 0;
    return Math.max(own.height + more, label?.height ?? 0);
  };
  const small = [...document.querySelectorAll('a[href], button, input, select')]
    .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest('.skip') && !inSentence(element))
    .filter((element) => reach(element) < 43.5)
    .map((element) => `${element.tagName} ${element.className} ${(element.ariaLabel ?? element.textContent).slice(0, 30)}: ${reach(element)}`);
  return [...new Set(small)];
});
