// Before the app is there: the home page was drawn at the build and can be read and used at once.
import assert from 'node:assert/strict';
import { DESK, PHONE, fragment, journey, soon } from './reader.mjs';

/** A server that keeps the program back until `come` is called. */
function held() {
  let come;
  const coming = new Promise((go) => { come = go; });
  return { come, served: { change: (name) => (name.endsWith('.wasm') ? coming : undefined) } };
}

const appIsThere = (page) => page.locator('html:not([data-first])').waitFor({ state: 'attached' });
const places = (page) => page.locator('h1, h2, h3').evaluateAll((all) => all.filter((heading) => heading.offsetParent).map((heading) => {
  const { left, top, width } = heading.getBoundingClientRect();
  return [heading.innerText, ...[left, top, width].map(Math.round)];
}));

/** The same, when the pieces of the page that are near have been laid out. */
async function settled(page) {
  let [before, now] = [[], await places(page)];
  while (JSON.stringify(now) !== JSON.stringify(before)) {
    await page.waitForTimeout(200);
    [before, now] = [now, await places(page)];
  }
  return now;
}

for (const [screen, on] of Object.entries({ phone: PHONE, desk: DESK })) {
  const { come, served } = held();
  journey(`on a ${screen} the home page is read before the program has come, and nothing moves when it does`, { on, served, early: true }, async ({ page, site }) => {
    await page.goto(site.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const before = await settled(page);
    assert.ok(before.length > 5, String(before));
    come();
    await appIsThere(page);
    assert.equal(await page.locator('#first').count(), 0);
    await soon(() => places(page), before);
  });
}

const listed = held();
journey('a list says what it is before the program has come, and that stays where it stands', { on: PHONE, served: listed.served, early: true }, async ({ page, site }) => {
  await page.goto(`${site.url}#/indicators?attribute=binding`);
  const title = page.getByRole('heading', { level: 1, name: '指标' });
  await title.waitFor();
  await page.getByText('正在打开…').first().waitFor();
  assert.deepEqual(await page.locator('.places [aria-current]').allInnerTexts(), ['指标']);
  const before = await places(page);
  listed.come();
  await page.locator('.rows .row').first().waitFor();
  assert.equal(await page.locator('#first').count(), 0);
  assert.deepEqual((await places(page)).slice(0, 1), before.slice(0, 1));
});

const rows = held();
journey('the first rows of the whole list are read before the program has come', { on: PHONE, served: rows.served, early: true }, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks`);
  const shown = page.locator('.rows .row a');
  await shown.first().waitFor();
  const before = (await shown.allInnerTexts()).slice(0, 5);
  rows.come();
  await page.locator('html:not([data-first])').waitFor({ state: 'attached' });
  assert.deepEqual((await shown.allInnerTexts()).slice(0, 5), before);
});

const english = held();
journey('who reads English sees no Chinese head', { on: PHONE, served: english.served, early: true }, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks?lang=en`);
  await page.locator('#guilan .opening').waitFor();
  english.come();
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
});

const tapped = held();
journey('a tap before the program has come leads where it says', { on: PHONE, served: tapped.served, early: true }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: '指标', exact: true }).first().click();
  await page.locator('#first').getByRole('heading', { level: 1, name: '指标' }).waitFor();
  tapped.come();
  await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
  assert.equal(fragment(page), '#/indicators');
});

const typing = held();
journey('words typed before the program has come are not lost', { served: typing.served, early: true }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('combobox').fill('消防');
  typing.come();
  await appIsThere(page);
  await soon(() => page.getByRole('combobox').inputValue(), '消防');
  await page.getByRole('option').first().waitFor();
});

const sent = held();
journey('words sent before the program has come are searched for', { served: sent.served, early: true }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('combobox').fill('消防');
  await page.getByRole('combobox').press('Enter');
  sent.come();
  await page.locator('mark').first().waitFor();
  assert.equal(fragment(page), '#/search?q=消防');
});

const deep = held();
journey('another address never shows the home page first', { served: deep.served, early: true }, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByText('正在打开…').waitFor();
  assert.equal(await page.locator('#first').isVisible(), false);
  deep.come();
  await page.getByRole('table').or(page.getByRole('listitem')).first().waitFor();
});
