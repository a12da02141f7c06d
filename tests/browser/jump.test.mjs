// From one place of the documents to another.
import { journey, soon, fragment, isOnScreen, scrolled, DESK, PHONE } from './reader.mjs';
import { addressOf, document, documents, sections } from './texts.mjs';

const PLAN = document('济南市“十四五”商务发展规划');
const CHAPTER = sections.filter((section) => section.document === PLAN.id && section.level === 1)[2];
const HEADING = `${CHAPTER.num} ${CHAPTER.heading}`;
const [IN_CONTENTS, IN_TEXT] = [new RegExp(CHAPTER.heading), { level: 2, name: CHAPTER.heading }];

journey('an entry of the contents leads to its heading, and back returns', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: IN_CONTENTS }).click();
  const heading = page.getByRole('article').getByRole('heading', IN_TEXT);
  await soon(() => isOnScreen(heading), true, HEADING);
  await soon(async () => fragment(page), addressOf(PLAN, CHAPTER));
  await page.goBack();
  await soon(() => scrolled(page), 0);
});

journey('on a phone the contents open over the text, lead to a heading and close', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  const contents = page.getByRole('navigation', { name: '目录' });
  const open = page.getByRole('button', { name: '目录' });
  await open.tap();
  await soon(() => open.getAttribute('aria-expanded'), 'true');
  await contents.getByRole('link', { name: IN_CONTENTS }).tap();
  const heading = page.getByRole('article').getByRole('heading', IN_TEXT);
  await soon(() => isOnScreen(heading), true, HEADING);
  await soon(() => contents.isVisible(), false);
});

journey('the same entry pressed a second time leads there a second time', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  const entry = page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: IN_CONTENTS });
  const heading = page.getByRole('article').getByRole('heading', IN_TEXT);
  await entry.click();
  await soon(() => isOnScreen(heading), true);
  await page.mouse.move(800, 400);
  await page.mouse.wheel(0, 3000);
  await soon(() => isOnScreen(heading), false);
  await entry.click();
  await soon(() => isOnScreen(heading), true);
});

/** Scrolls to a link as a reader would, who taps when the page has come to rest: what is far below is laid out on the way. */
const reached = (link) => soon(() => link.evaluate(async (element) => {
  const top = () => element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'center' });
  const before = top();
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  return top() === before;
}), true);

journey('previous and next lead through the documents as they were issued', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(documents[1]));
  const neighbours = page.getByRole('navigation', { name: '前后文件' });
  await reached(neighbours.getByRole('link', { name: '下一份' }));
  await neighbours.getByRole('link', { name: '下一份' }).click();
  await page.getByRole('heading', { level: 1, name: documents[2].title, exact: true }).waitFor();
  await soon(() => scrolled(page), 0);
  await reached(neighbours.getByRole('link', { name: documents[1].title }));
  await neighbours.getByRole('link', { name: documents[1].title }).click();
  await page.getByRole('heading', { level: 1, name: documents[1].title, exact: true }).waitFor();
  await soon(async () => fragment(page), addressOf(documents[1]));
});

journey('the first document has no previous one, the last no next one', {}, async ({ page, site }) => {
  const neighbours = page.getByRole('navigation', { name: '前后文件' });
  await page.goto(site.url + addressOf(documents[0]));
  await soon(() => neighbours.getByRole('link').count(), 1);
  await neighbours.getByRole('link', { name: '下一份' }).waitFor();
  await page.goto(site.url + addressOf(documents.at(-1)));
  await neighbours.getByRole('link', { name: '上一份' }).waitFor();
  await soon(() => neighbours.getByRole('link').count(), 1);
});

journey('a notice leads to what was issued with it, and that back to the notice', { on: PHONE }, async ({ page, site }) => {
  const notice = documents.find(({ id }) => id === PLAN.parent);
  await page.goto(site.url + addressOf(notice));
  await page.getByRole('navigation', { name: '随文印发' }).getByRole('link', { name: PLAN.title }).click();
  await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
  await page.getByRole('main').getByRole('link', { name: notice.title, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: notice.title }).waitFor();
});
