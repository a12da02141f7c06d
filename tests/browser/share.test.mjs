// One reader sends a paragraph to another.
import assert from 'node:assert/strict';
import { journey, soon, fragment, isOnScreen, title, DESK, PHONE } from './reader.mjs';
import { addressOf, blocksOf, longest } from './texts.mjs';

const PLAN = longest();
const PARAGRAPHS = blocksOf(PLAN).filter(({ kind }) => kind === 'paragraph');
const LINE = PARAGRAPHS[Math.floor(PARAGRAPHS.length * 0.7)];
const START = LINE.text.slice(0, 25);
const paragraph = (page, text = START) => page.getByRole('article').getByText(text).first();
const background = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);

journey('a reader copies the link of a paragraph', { on: DESK }, async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  await page.goto(site.url + addressOf(PLAN));
  await paragraph(page).scrollIntoViewIfNeeded();
  await paragraph(page).hover();
  await paragraph(page).getByRole('link', { name: '复制这一段的链接' }).click();
  await page.getByText('这一段的链接已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(decodeURIComponent(copied), site.url + addressOf(PLAN, LINE));
  await soon(async () => fragment(page), addressOf(PLAN, LINE));
});

journey('where copying is not allowed the page says where the link is', { on: PHONE }, async ({ page, site }) => {
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); });
  await page.goto(site.url + addressOf(PLAN));
  await paragraph(page).scrollIntoViewIfNeeded();
  await paragraph(page).getByRole('link', { name: '复制这一段的链接' }).tap();
  await page.getByText('这一段的链接在浏览器的地址栏里').waitFor();
  await soon(async () => fragment(page), addressOf(PLAN, LINE));
});

for (const [screen, on] of Object.entries({ phone: PHONE, desk: DESK })) {
  journey(`a link to a paragraph opens there and marks it, on a ${screen}`, { on }, async ({ page, site }) => {
    await page.goto(site.url + addressOf(PLAN, LINE));
    await soon(() => isOnScreen(paragraph(page)), true);
    // And it stays there when everything around has its real height.
    await page.waitForTimeout(500);
    await soon(() => isOnScreen(paragraph(page)), true);
    const other = PARAGRAPHS[PARAGRAPHS.indexOf(LINE) + 1];
    assert.notEqual(await background(paragraph(page)), await background(paragraph(page, other.text.slice(0, 25))));
    await soon(() => title(page), PLAN.title);
  });
}

journey('a second link followed in the same tab moves the mark', {}, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN, LINE));
  await soon(() => isOnScreen(paragraph(page)), true);
  const plain = await background(paragraph(page, PARAGRAPHS[3].text.slice(0, 25)));
  await page.goto(site.url + addressOf(PLAN, PARAGRAPHS[3]));
  await soon(() => isOnScreen(paragraph(page, PARAGRAPHS[3].text.slice(0, 25))), true);
  await soon(() => background(paragraph(page)), plain);
});

journey('a link to a paragraph that is gone opens the document and says so', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}${addressOf(PLAN)}/zzzzzz`);
  await page.getByText('这份文件里没有链接所指的那一段').waitFor();
  await paragraph(page).waitFor({ state: 'attached' });
});

journey('a link that a messenger has escaped opens all the same', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/search?q=%E5%86%8D%E7%94%9F%E6%B0%B4&level=city`);
  await soon(() => page.getByRole('combobox').inputValue(), '再生水');
  await soon(() => page.getByRole('checkbox', { name: '市级' }).isChecked(), true);
});

journey('the title follows from page to page, forward and back', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await soon(() => title(page), '文件');
  await page.getByRole('main').getByRole('link', { name: PLAN.title, exact: true }).click();
  await soon(() => title(page), PLAN.title);
  await page.goBack();
  await soon(() => title(page), '文件');
});
