// Lists on a desk: the record beside its list; tasks as a board; a ledger that reads like one.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, overflow, PHONE } from './reader.mjs';
import { documents, indicators, tasks } from './texts.mjs';

const ledgers = documents.map(({ id, title }) => ({ title, own: tasks.filter(({ document }) => document === id) }));
const LEDGER = ledgers.find(({ own }) => own.length > 20 && own.every(({ num, lead, deadline }) => num && deadline && lead.length > 0));

journey('on a desk a row opens its record beside the list, and the address keeps it', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/indicators`);
  const [first] = indicators;
  await page.locator('.rows a').first().click();
  const detail = page.getByRole('region', { name: '选中的一条' });
  await detail.getByRole('heading', { name: first.name }).waitFor();
  await soon(() => fragment(page), `#/indicators?open=${first.id}`);
  await soon(() => page.locator('.rows a').first().getAttribute('aria-current'), 'true');
  await page.reload();
  await detail.getByRole('heading', { name: first.name }).waitFor();
  await detail.getByRole('button', { name: '关闭' }).click();
  await soon(() => detail.count(), 0);
  await soon(() => fragment(page), '#/indicators');
});

journey('on a phone the same row opens the page of its record', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/indicators`);
  await page.locator('.rows a').first().click();
  await soon(() => fragment(page), `#/record/${indicators[0].id}`);
});

journey('tasks stand as a board by deadline, and a card leads to all of its tasks', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks`);
  await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '按年份分组' });
  await soonMatches(async () => fragment(page), /by=year/);
  const cards = page.locator('.board .card');
  await soon(async () => (await cards.count()) > 1, true);
  const year = await cards.first().locator('h2 a').innerText();
  await cards.first().locator('h2 a').click();
  await soon(() => fragment(page), `#/tasks?year=${year}`);
  await soon(() => overflow(page), 0);
});

journey('a document that gives its tasks in one table reads like its ledger', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks?document=${encodeURIComponent(LEDGER.title)}`);
  const rows = page.locator('.ledger tbody tr:not(.ledger-head)');
  await soon(() => rows.count(), LEDGER.own.length);
  await soon(() => rows.locator('th').allInnerTexts(), LEDGER.own.map(({ num }) => num));
  // The whole text, not the beginning that lists have.
  const long = LEDGER.own.find(({ text }) => text.length > 70);
  await soon(async () => (await rows.locator('td a').allInnerTexts()).some((text) => text.startsWith(long.text.slice(0, 70))), true);
  const categories = LEDGER.own.map(({ category }) => category).filter((name, at, all) => name !== all[at - 1]);
  await soon(() => page.locator('.ledger-head').allInnerTexts(), categories);
  await soon(() => overflow(page), 0);
});

journey('every row of a long list is in the page, so that the browser finds it', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks`);
  await soon(() => page.locator('.rows .row').count(), tasks.length);
  assert.equal(await page.locator('.rows').count(), 1);
});

journey('who prints a long list at once has every row on paper', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks`);
  await page.locator('.rows .row').first().waitFor();
  // The browser tells of printing and draws right after it.
  const rows = await page.evaluate(async () => {
    window.dispatchEvent(new Event('beforeprint'));
    await new Promise((done) => setTimeout(done));
    return document.querySelectorAll('.rows .row').length;
  });
  assert.equal(rows, tasks.length);
});
