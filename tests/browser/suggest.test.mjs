// Names that the search field offers: as written, as spoken, by first letters, by another name.
import assert from 'node:assert/strict';
import { journey, soon, fragment, DESK, PHONE } from './reader.mjs';
import { documents, bodies, regions } from './texts.mjs';

const field = (page) => page.getByRole('combobox', { name: '在全部文件里查找' });
const options = (page) => page.getByRole('listbox', { name: '建议' }).getByRole('option');
// The one that everybody calls by three letters.
const COMMISSION = bodies.find((body) => /^市发展(和)?改革委/.test(body.name));

journey('the first letters of a short form find the body, and the keyboard opens it', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await field(page).pressSequentially('fgw');
  await options(page).filter({ hasText: COMMISSION.name }).first().waitFor();
  const names = await options(page).locator('.name').allInnerTexts();
  for (let press = 0; press <= names.indexOf(COMMISSION.name); press += 1) await page.keyboard.press('ArrowDown');
  const active = await field(page).getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active} .name`).innerText(), COMMISSION.name);
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: COMMISSION.name }).waitFor();
});

journey('a district is found as it is spoken, a document by its title, a body by another name', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  const district = regions.find((region) => region.kind === 'district');
  const titled = documents.find((document) => document.title.length > 8);
  const renamed = bodies.find((body) => body.other_names.some((name) => name.length > 3) && /局$/.test(body.name));
  await field(page).fill(district.name);
  await options(page).filter({ hasText: district.name }).first().click();
  await page.getByRole('heading', { level: 1, name: district.name }).waitFor();
  await page.goto(site.url);
  for (const [typed, name] of [['jinanshi', '济南市'], [district.name, district.name], [titled.title, titled.title], [renamed.other_names.find((other) => other.length > 3), renamed.name]]) {
    await field(page).fill(typed);
    await options(page).filter({ has: page.getByText(name, { exact: true }) }).first().waitFor();
  }
});

journey('Escape closes what is offered, and return without a choice looks for the words', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await field(page).pressSequentially('再生水');
  await options(page).first().waitFor();
  await page.getByRole('status').filter({ hasText: '条建议' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await soon(() => options(page).count(), 0);
  assert.equal(await field(page).inputValue(), '再生水');
  await page.keyboard.press('Enter');
  await soon(async () => fragment(page), '#/search?q=再生水');
});
