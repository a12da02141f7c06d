// Reading a document.
import assert from 'node:assert/strict';
import { journey, soon, isOnScreen, overflow, scrolled, DESK, PHONE } from './reader.mjs';
import { addressOf, blocks, blocksOf, document, documents, sections } from './texts.mjs';

const LONG = document('济南市钢城区国民经济和社会发展第十四个五年规划和2035年远景目标纲要');
const FIRE = document('济南市“十四五”消防事业发展规划');

journey('a document says on top who issued it, its number, its days and where it comes from', { on: PHONE }, async ({ page, site }) => {
  const notice = documents.find(({ number, issuer, date, printed }) => number && issuer && date && printed);
  await page.goto(site.url + addressOf(notice));
  const facts = { 发文机关: notice.issuer, 发文字号: notice.number, 成文日期: notice.date, 印发日期: notice.printed, 原文文件: notice.seed };
  for (const [name, value] of Object.entries(facts)) {
    const fact = page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');
    await soon(async () => (await fact.innerText()).includes(value), true, `${name}: ${value}`);
  }
  await page.getByRole('term').filter({ hasText: '有效性' }).waitFor();
});

journey('every word of a document stands on its page, in its order', {}, async ({ page, site }) => {
  await page.goto(site.url + addressOf(LONG));
  const article = page.getByRole('article');
  await article.waitFor();
  const bare = (text) => text.replace(/[\s¶]/g, '');
  const read = bare(await article.evaluate((element) => element.textContent));
  const title = bare(LONG.title);
  let at = 0;
  // Lines of the title stand at the head of the page; tables are read by their cells in another journey.
  const own = new Set(sections.map(({ id }) => id));
  const expected = blocksOf(LONG).filter(({ kind, id, text }) => kind !== 'table' && !(kind === 'heading' && !own.has(id) && title.includes(bare(text))));
  assert.ok(expected.length > 200);
  for (const { id, kind, text } of expected) {
    // A heading on a line of its own is shown without its full stop.
    const words = kind === 'heading' ? bare(text).replace(/。$/, '') : bare(text);
    const found = read.indexOf(words, at);
    assert.notEqual(found, -1, `${id} ${text.slice(0, 40)}`);
    at = found + words.length;
  }
});

journey('the contents follow the scroll', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(LONG));
  const contents = page.getByRole('navigation', { name: '目录' });
  await page.getByRole('article').waitFor();
  const chapters = await page.getByRole('article').getByRole('heading', { level: 2 }).all();
  assert.ok(chapters.length > 5);
  for (const chapter of [chapters[5], chapters[2]]) {
    const name = (await chapter.textContent()).replace(/[\s¶]/g, '');
    await chapter.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const current = contents.locator('[aria-current]');
    // The chapter itself, or the first section below it where that begins at once.
    await soon(async () => {
      const path = await current.evaluateAll((links) => links.flatMap((link) => {
        const around = [link.textContent];
        for (let item = link.closest('li').parentElement.closest('li'); item; item = item.parentElement.closest('li')) around.push(item.querySelector('a').textContent);
        return around;
      }));
      return path.map((text) => text.replace(/\s/g, '')).includes(name);
    }, true, name);
    await soon(() => isOnScreen(current), true);
  }
});

journey('a wide table scrolls inside itself on a phone, its first column stays', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(document('济南市“十四五”期间消防站建设规划表')));
  const frame = page.getByRole('region', { name: '可左右滚动' }).first();
  const first = frame.getByRole('rowheader').first();
  const before = await first.boundingBox();
  const far = await frame.evaluate((element) => {
    element.scrollLeft = 10_000;
    return element.scrollLeft;
  });
  assert.ok(far > 100, `the table scrolls by ${far}`);
  assert.equal((await first.boundingBox()).x, before.x);
  await soon(() => overflow(page), 0);
  const last = frame.getByRole('cell').last();
  assert.ok((await last.boundingBox()).x < 390, 'the last column can be seen');
});

journey('a table has the cells that its source has', {}, async ({ page, site }) => {
  const { default: tables } = await import('../../dist/data/tables.json', { with: { type: 'json' } });
  const table = tables.filter((table) => table.document === FIRE.id && table.rows.length > 3)[0];
  await page.goto(site.url + addressOf(FIRE));
  const drawn = page.getByRole('region', { name: `${table.title}，可左右滚动` });
  const rows = await drawn.evaluate((element) => [...element.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(rows, table.rows);
});

journey('a box 专栏 is a box with a name', { on: PHONE }, async ({ page, site }) => {
  const box = sections.find((section) => section.document === LONG.id && section.num.startsWith('专栏'));
  await page.goto(site.url + addressOf(LONG));
  const frame = page.getByRole('region', { name: box.heading });
  await frame.waitFor();
  const inside = blocks.filter((block) => block.section === box.id && block.kind === 'box');
  assert.ok(inside.length > 0);
  await frame.getByText(inside[0].text.slice(0, 40)).waitFor({ state: 'attached' });
});

journey('a document of which only the title was published says so', { on: PHONE }, async ({ page, site }) => {
  const filled = new Set(blocks.filter(({ kind }) => kind !== 'heading').map((block) => block.document));
  const empty = documents.find(({ id }) => !filled.has(id));
  await page.goto(site.url + addressOf(empty));
  await page.getByRole('heading', { level: 1, name: empty.title }).waitFor();
  await page.getByText('这份文件只公布了标题。').waitFor();
});

journey('print prints the text and leaves the buttons out', {}, async ({ page, site }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await page.goto(site.url + addressOf(FIRE));
  await page.getByRole('button', { name: '打印' }).click();
  assert.equal(await page.evaluate(() => window.printed), true);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 1, name: FIRE.title }).waitFor();
  const last = blocksOf(FIRE).filter(({ kind }) => kind === 'paragraph').at(-1);
  await page.getByText(last.text.slice(-20)).first().waitFor();
  await soon(() => page.getByRole('button').filter({ visible: true }).count(), 0);
  for (const name of ['主要栏目', '目录', '前后文件', '关于本站']) {
    await soon(() => page.getByRole('navigation', { name }).filter({ visible: true }).count(), 0, name);
  }
  await page.emulateMedia({ media: 'screen' });
});

journey('back finds the place at which a reader left a document', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(LONG));
  await page.getByRole('article').getByRole('heading', { level: 2 }).nth(3).evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(200);
  const before = await scrolled(page);
  assert.ok(before > 1000);
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '指标' }).click();
  await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
  await soon(() => scrolled(page), 0);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: LONG.title }).waitFor();
  await soon(async () => Math.abs((await scrolled(page)) - before) < 50, true, `at ${before} again`);
});
