// Searching all documents. What must be found is what a plain scan of the open data finds.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, isOnScreen, title, DESK, PHONE } from './reader.mjs';
import { documents, scan } from './texts.mjs';

const search = (...words) => `#/search?q=${encodeURIComponent(words.join(' '))}`;
const field = (page) => page.getByRole('combobox', { name: '在全部文件里查找' });
const status = (page) => page.getByRole('status').filter({ hasText: '处' }).innerText();
const counted = (found) => new RegExp(`^\\s*${found.length}\\s*处，${new Set(found.map((block) => block.document)).size} 份文件`);
// The advice on how to search takes the place of how much has been loaded.
const allLoaded = (page) => page.getByText('空格隔开的几个词').waitFor();
const hits = (page) => page.getByRole('main').getByRole('listitem').getByRole('link');

journey('a word typed on the home page leads to its places, grouped by document', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  await field(page).fill('再生水');
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: '济南市“十四五”节约用水规划' }).waitFor();
  await soon(async () => fragment(page), '#/search?q=再生水');
  await soon(() => title(page), '搜索：再生水');
  const marked = await hits(page).locator('mark').allInnerTexts();
  assert.ok(marked.length > 0 && marked.every((word) => word === '再生水'), marked.join());
});

const EXACT = {
  'a whole word': ['消火栓'],
  'a piece that ends in the middle of two words': ['费品零'],
  'the end of one word and the beginning of the next': ['准化发'],
  'a year that is printed with blanks around it': ['到2025年'],
  'full-width digits and signs': ['１００％'],
  'a name with a point in it': ['pm２.５'],
  'several words, which must stand in one paragraph': ['消防', '2025年'],
};
for (const [what, words] of Object.entries(EXACT)) {
  journey(`${what}: ${words.join(' ')} finds exactly what a reader sees`, {}, async ({ page, site }) => {
    const found = scan(...words);
    assert.ok(found.length > 0, 'the texts have it');
    await page.goto(site.url + search(...words));
    await allLoaded(page);
    await soonMatches(() => status(page), counted(found));
  });
}

journey('１００％ finds what 100% finds', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + search('100%'));
  await allLoaded(page);
  await soonMatches(() => status(page), counted(scan('100%')));
  const [plain, first] = [await status(page), await hits(page).first().innerText()];
  await field(page).fill('１００％');
  await soon(async () => fragment(page), '#/search?q=１００％');
  await soon(() => status(page), plain);
  await soon(() => hits(page).first().innerText(), first);
});

journey('words in quotation marks are one phrase', {}, async ({ page, site }) => {
  const [scattered, phrase] = [scan('重点', '任务'), scan('重点任务')];
  assert.ok(phrase.length > 0 && phrase.length < scattered.length);
  await page.goto(site.url + search('重点 任务'));
  await allLoaded(page);
  await soonMatches(() => status(page), counted(scattered));
  for (const quoted of ['"重点 任务"', '“重点任务”']) {
    await field(page).fill(quoted);
    await soonMatches(() => status(page), counted(phrase));
  }
});

journey('a hit opens at its paragraph with the words marked', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + search('消火栓总数'));
  await allLoaded(page);
  await hits(page).first().click();
  const paragraph = page.getByRole('article').getByText('消火栓总数').first();
  await soon(() => isOnScreen(paragraph), true);
  const [found] = scan('消火栓总数');
  await soon(async () => fragment(page), `#/document/${found.id.replace('.', '/')}?find=消火栓总数`);
  await page.getByRole('article').locator('mark', { hasText: '消火栓总数' }).first().waitFor();
});

journey('back from a hit returns to the results', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + search('消防'));
  await allLoaded(page);
  const before = await status(page);
  const wanted = hits(page).nth(5);
  const text = await wanted.innerText();
  await wanted.click();
  await page.getByRole('article').waitFor();
  await page.goBack();
  await soon(() => status(page), before);
  await soon(() => field(page).inputValue(), '消防');
  await soon(() => isOnScreen(hits(page).getByText(text.split('\n').at(-1)).first()), true, 'where the reader was');
});

journey('a filter narrows the results, and its address brings them back', { on: DESK }, async ({ page, site, context }) => {
  const inDistricts = (block) => documents.find(({ id }) => id === block.document).level === 'district';
  const [all, some] = [scan('应急'), scan('应急').filter(inDistricts)];
  assert.ok(some.length > 0 && some.length < all.length);
  await page.goto(site.url + search('应急'));
  await allLoaded(page);
  await soonMatches(() => status(page), counted(all));
  await page.getByRole('checkbox', { name: '区县级' }).check();
  await soonMatches(() => status(page), counted(some));
  await soonMatches(() => fragment(page), /level=district/);
  await page.goBack();
  await soonMatches(() => status(page), counted(all));
  await page.goForward();
  await soonMatches(() => status(page), counted(some));
  const again = await context.newPage();
  await again.goto(page.url());
  await soonMatches(() => status(again), counted(some));
  await soon(() => again.getByRole('checkbox', { name: '区县级' }).isChecked(), true);
});

journey('all places of one document can be seen, and the way back to all documents', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + search('消防'));
  await allLoaded(page);
  await page.getByRole('link', { name: /看这份文件里的全部/ }).first().click();
  await soonMatches(() => status(page), /，1 份文件/);
  const shown = Number.parseInt(await status(page), 10);
  await soon(() => hits(page).count(), shown);
  await page.getByRole('link', { name: '取消筛选' }).click();
  await soonMatches(() => status(page), counted(scan('消防')));
});

journey('a word that no text has is not found: the page says so and offers a way on', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + search('航天飞机票'));
  await allLoaded(page);
  await page.getByRole('heading', { name: '没有找到“航天飞机票”' }).waitFor();
  await page.getByText(`${documents.length} 份文件的全文都查过了`).waitFor();
  await page.getByRole('main').getByRole('link', { name: '文件', exact: true }).waitFor();
});

journey('marks alone ask for nothing and break nothing', {}, async ({ page, site }) => {
  await page.goto(site.url + search('"（）%%* \\ <b>&amp; #?'));
  await page.getByRole('combobox').waitFor();
  for (const odd of ['"', '（）', '\\', '<script>', '%', '#/?&=']) {
    await field(page).fill(odd);
    await soon(() => field(page).inputValue(), odd);
  }
});

journey('results are on the screen within two frames of a key press', { on: DESK }, async ({ page, site, t }) => {
  await page.goto(site.url + search());
  await allLoaded(page);
  await field(page).focus();
  await page.evaluate(countFrames);
  const typed = [...'再生水利用率'];
  for (const letter of typed) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(250);
  }
  const waits = await page.evaluate(() => window.waits);
  t.diagnostic(`frames: ${waits.map(({ frames }) => frames).join(' ')}; ms: ${waits.map(({ ms }) => ms.toFixed(0)).join(' ')}`);
  assert.equal(waits.length, typed.length);
  // The middle one: on a busy machine a single frame says nothing.
  const frames = waits.map((wait) => wait.frames).sort((a, b) => a - b);
  assert.ok(frames[Math.floor(frames.length / 2)] <= 2, `${frames}`);
});

/** In the page: for each input, in which frame after it the first result had just these words marked. */
function countFrames() {
  window.waits = [];
  window.addEventListener('input', (event) => {
    const [began, wanted] = [event.timeStamp, event.target.value];
    let frames = 0;
    const frame = () => {
      frames += 1;
      if (document.querySelector('main li mark')?.textContent === wanted) return window.waits.push({ frames, ms: performance.now() - began });
      if (frames < 60) requestAnimationFrame(frame);
      else window.waits.push({ frames, ms: Infinity });
    };
    requestAnimationFrame(frame);
  }, { capture: true });
}

journey('the letters of a word that is still being composed are not searched', {}, async ({ page, site, context }) => {
  await page.goto(site.url + search());
  await allLoaded(page);
  await field(page).focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'xiaofang', selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(100);
  await soon(() => page.getByText('没有找到').count(), 0);
  await keyboard.send('Input.insertText', { text: '消防' });
  await soonMatches(() => status(page), counted(scan('消防')));
  await soon(() => field(page).inputValue(), '消防');
});

journey('a search that was typed letter by letter is one step in the history', {}, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '搜索' }).click();
  await field(page).pressSequentially('pm2.5', { delay: 60 });
  await soon(async () => fragment(page), '#/search?q=pm2.5');
  await page.goBack();
  await soon(async () => fragment(page), '');
});
