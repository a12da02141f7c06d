// From a page on: to lists of one document, to a comparison, to favourites; keys that work everywhere.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, DESK, PHONE } from './reader.mjs';
import { addressOf, bodies, documents, tasks } from './texts.mjs';

const busiest = documents.reduce((most, other) => (count(other) > count(most) ? other : most));
function count({ id }) {
  return tasks.filter((task) => task.document === id).length;
}

journey('a count at the head of a document leads to just these records', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(busiest));
  await page.getByRole('main').getByRole('link', { name: `任务 ${count(busiest)} 条` }).click();
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor();
  await soonMatches(() => page.locator('.filter-bar .count').innerText(), new RegExp(`^${count(busiest)}\\s`));
});

journey('a body is kept, taken off, and taken back', { on: PHONE }, async ({ page, site }) => {
  const body = bodies.find((body) => tasks.some((task) => JSON.stringify(task).includes(`"${body.id}"`)));
  await page.goto(`${site.url}#/body/${encodeURIComponent(body.id)}`);
  const star = page.getByRole('button', { name: '收藏' });
  await star.click();
  assert.equal(await star.getAttribute('aria-pressed'), 'true');
  await star.click();
  assert.equal(await star.getAttribute('aria-pressed'), 'false');
  await page.getByRole('button', { name: '撤销' }).click();
  await soon(() => star.getAttribute('aria-pressed'), 'true');
  await page.getByRole('main').getByRole('link', { name: '加入比较' }).click();
  await page.getByRole('heading', { level: 1, name: '比较' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: body.name }).first().waitFor();
});

journey('bodies of one name in two districts are two choices of a list', { on: DESK }, async ({ page, site }) => {
  const named = (body) => tasks.filter((task) => ['lead', 'support', 'responsible'].some((role) => task[role]?.some((one) => one.body === body.id)));
  const shared = bodies.filter((body) => bodies.some((other) => other.name === body.name && other.id !== body.id) && named(body).length > 0);
  const body = shared[0];
  if (!body) return page.goto(site.url);
  await page.goto(`${site.url}#/tasks?body=${encodeURIComponent(body.id)}`);
  await soonMatches(() => page.locator('.filter-bar .count').innerText(), new RegExp(`^${named(body).length}\\s`));
  await page.getByRole('link', { name: `${body.name}（${body.region}）` }).first().waitFor();
});

journey('? shows the keys wherever the keyboard is', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('link').first().focus();
  await page.keyboard.press('t');
  await page.keyboard.press('/');
  await soon(() => page.getByRole('combobox').evaluate((field) => field === document.activeElement), true);
  assert.equal(await fragment(page), '');
});
