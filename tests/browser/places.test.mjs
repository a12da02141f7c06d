// Time, bodies, districts: a citizen sees what falls due when, an official takes the dates along, somebody looks at home.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey, soon, soonMatches, fragment, overflow, DESK, NARROW, PHONE } from './reader.mjs';
import { bodies, indicators, regions, tasks } from './texts.mjs';

const count = (page) => page.getByRole('status').filter({ hasText: '条' }).innerText();

journey('a citizen goes from the bar to the timeline, into a year and a lane, and comes back by the address', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '时间' }).click();
  await page.getByRole('heading', { level: 1, name: '时间轴' }).waitFor();
  const circle = page.locator('.lanes tbody td a').first();
  const number = await circle.innerText();
  await circle.click();
  await soonMatches(async () => fragment(page), /^#\/timeline\?lane=[^&]+&at=\d{4}$/);
  await soon(() => count(page), `${number} 条`);
  await page.getByText('已到期').first().waitFor();
  await page.reload();
  await page.locator('.lanes tbody').waitFor();
  await soon(() => count(page), `${number} 条`);
  await page.getByRole('link', { name: '看成一张表' }).click();
  await page.getByRole('link', { name: '看时间轴' }).waitFor();
});

journey('a journalist steps from year to year on the axis and takes its picture along', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/timeline`);
  const years = page.locator('.lanes thead a');
  await years.nth(1).waitFor();
  const [first, second] = await years.allInnerTexts();
  await years.nth(1).click();
  await soon(() => fragment(page), `#/timeline?at=${second}`);
  await page.getByRole('link', { name: `← ${first}` }).click();
  await soon(() => fragment(page), `#/timeline?at=${first}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 SVG' }).click();
  const picture = await readFile(await (await coming).path(), 'utf8');
  assert.equal(picture.match(/<circle /g).length, await page.locator('.lanes circle').count());
  await soon(() => overflow(page), 0);
});

journey('an official takes the dates of his department along as a calendar', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/timeline?by=body`);
  await page.locator('.lanes .lane-name a').first().click();
  await soonMatches(async () => fragment(page), /lane=/);
  const number = Number.parseInt(await count(page), 10);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '加入日历' }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  assert.equal(file.match(/^BEGIN:VEVENT\r$/gm).length, number);
  assert.match(file, /^URL:http/m);
});

journey('a body shows its load, its dates and its partners; one of the same name elsewhere is another', {}, async ({ page, site }) => {
  const load = ({ id }) => tasks.filter(({ lead }) => lead.some(({ body }) => body === id)).length;
  const busiest = bodies.reduce((most, other) => (load(other) > load(most) ? other : most));
  await page.goto(`${site.url}#/body/${encodeURIComponent(busiest.id)}`);
  await page.getByRole('heading', { level: 1, name: busiest.name }).waitFor();
  await soonMatches(() => page.locator('.load-figures').innerText(), new RegExp(`${load(busiest)}\\s*牵头`));
  await page.locator('.network a').first().click();
  await soonMatches(async () => fragment(page), /^#\/body\//);
  const twin = bodies.find((body) => bodies.some((other) => other.name === body.name && other.region !== body.region));
  if (!twin) return;
  await page.goto(`${site.url}#/bodies?q=${encodeURIComponent(twin.name)}`);
  const same = bodies.filter(({ name }) => name === twin.name);
  await soon(async () => (await page.locator('.directory .name').filter({ hasText: twin.name }).count()) >= same.length, true);
});

journey('a citizen finds his district on the map and what is planned there', {}, async ({ page, site }) => {
  const measure = indicators.find(({ breakdown }) => new Set(breakdown.map(({ region }) => region)).size >= 3);
  const placed = regions.find(({ column, name }) => column && measure.breakdown.some(({ region }) => region === name));
  await page.goto(`${site.url}#/districts?of=${measure.id}`);
  await page.locator('.tiles a').filter({ hasText: placed.name }).click();
  await page.getByRole('heading', { level: 1, name: placed.name }).waitFor();
  await page.getByRole('heading', { level: 2, name: '各张分区县的表里它的数' }).waitFor();
});

for (const address of ['#/timeline', '#/timeline?by=body&at=2021', '#/districts', '#/bodies', `#/district/${encodeURIComponent(regions.find(({ kind }) => kind === 'district').id)}`]) {
  journey(`nothing is cut off at 320 pixels: ${address}`, { on: NARROW }, async ({ page, site }) => {
    await page.goto(`${site.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await soon(async () => (await page.getByRole('progressbar').count()) === 0, true);
    await soon(() => overflow(page), 0);
  });
}

journey('the map of districts speaks English and is readable in the dark', { on: { ...DESK, colorScheme: 'dark' } }, async ({ page, site }) => {
  await page.goto(`${site.url}#/districts`);
  await page.locator('.tiles a').first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Districts' }).waitFor();
  await page.locator('.tiles a').first().waitFor();
});
