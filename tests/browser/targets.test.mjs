// What a target's numbers say together: drawn, computed in the open, compared; and what the home page counts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey, soon, soonMatches, fragment, overflow, NARROW } from './reader.mjs';
import { anomalies, documents, indicators, milestones } from './texts.mjs';

/** The target with most parts by district and year. */
const PARTED = indicators.reduce((most, other) => (other.breakdown.length > most.breakdown.length ? other : most));
const PARTS = PARTED.breakdown.filter(({ year, value, region }) => year && value !== null && region !== '全部');

journey('a researcher sees a target by district and year, and takes the chart along', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/record/${PARTED.id}`);
  await page.getByRole('heading', { level: 1, name: PARTED.name }).waitFor();
  await soon(() => page.locator('.heat td[data-heat]').count(), PARTS.length);
  // Unseen until the words above it are there.
  await soon(() => page.locator('.heat td[data-heat]').first().innerText(), String(PARTS[0].value));
  await page.getByText('本站不作推测').waitFor();
  const chart = page.locator('figure.chart').first();
  const title = await chart.locator('figcaption b').innerText();
  const [svg] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: '存为 SVG' }).click()]);
  assert.match(svg.suggestedFilename(), /\.svg$/);
  const drawn = await readFile(await svg.path(), 'utf8');
  assert.ok(drawn.includes(title) && drawn.includes('<rect') && !drawn.includes('var('), drawn.slice(0, 500));
  const [png] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: '存为图片' }).click()]);
  assert.equal((await readFile(await png.path())).subarray(1, 4).toString(), 'PNG');
});

journey('what two plans say of one quantity stands side by side, with the contradiction', { on: NARROW }, async ({ page, site }) => {
  const doubt = anomalies.find(({ kind, related }) => kind === 'contradiction' && related.length > 1);
  const named = doubt.related.filter((id) => indicators.some((indicator) => indicator.id === id));
  await page.goto(`${site.url}#/record/${named[0]}`);
  await page.getByText(doubt.message).waitFor();
  assert.equal(await overflow(page), 0);
  await soonMatches(() => page.getByRole('link', { name: '加入比较' }).getAttribute('href'), /compare/);
  await page.getByRole('link', { name: '加入比较' }).click();
  await page.getByRole('heading', { level: 1, name: '比较' }).waitFor();
  await page.goto(`${site.url}#/record/${named[1]}`);
  await page.getByText(doubt.message).waitFor();
  await soonMatches(() => page.getByRole('link', { name: '加入比较' }).getAttribute('href'), new RegExp(named[0]));
  await page.getByRole('link', { name: '加入比较' }).click();
  await soonMatches(async () => fragment(page), new RegExp(`${named[0]}.*${named[1]}`));
  await page.reload();
  await soon(() => page.getByRole('columnheader').count() .then((count) => count > 2), true);
  await page.getByRole('link', { name: /^移出比较/ }).first().click();
  await soon(async () => fragment(page).includes(named[0]), false);
});

journey('a citizen sees on the home page what falls due when, and goes to those dates', {}, async ({ page, site }) => {
  const due = milestones.filter(({ kind }) => kind === 'deadline');
  const year = (when) => (when.end ?? when.start)?.slice(0, 4);
  const busiest = due.map(({ when }) => year(when)).filter(Boolean)
    .reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map());
  const [most, count] = [...busiest].reduce((a, b) => (b[1] > a[1] ? b : a));
  await page.goto(site.url);
  await page.getByRole('link', { name: new RegExp(`^${most}\\s*${count}$`) }).click();
  await soonMatches(async () => fragment(page), new RegExp(`year=${most}`));
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${count} 条`);
});

journey('two documents are compared from their address', {}, async ({ page, site }) => {
  const [one, other] = documents.filter(({ kind }) => kind === '纲要' || kind === '规划');
  await page.goto(`${site.url}#/compare?ids=${one.id},${other.id}`);
  for (const { title } of [one, other]) await page.getByRole('columnheader', { name: title }).first().waitFor();
});
