// Addresses that nobody means well with: all of an address is data, whatever stands in it.
import assert from 'node:assert/strict';
import { journey, soon, DESK } from './reader.mjs';
import { document, indicators } from './texts.mjs';

const PLAN = document('济南市济阳区“十四五”时期优化营商环境规划');
const MARKUP = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const code = encodeURIComponent(MARKUP);
const LONG = '水'.repeat(100_000);

const ADDRESSES = [
  `#/search?q=${code}`, `#/search?q=${MARKUP}`, `#/indicators?q=${code}&year=${code}&open=${code}`,
  `#/document/${code}/${code}?find=${code}`, `#/document/${PLAN.id}/${code}?find=${code}`, `#/record/${code}`, `#/record/${indicators[0].id}%00`,
  `#/body/${code}`, `#/district/${code}`, `#/emergency/${code}?grade=${code}&seen=${code}`, `#/timeline?by=body&lane=${code}&at=99999999999-99-99`,
  `#/compare?ids=${code}%2C${'x%2C'.repeat(5000)}`, `#/districts?of=${code}&year=${code}`, '#/constructor', '#/__proto__/x', '#javascript:window.harmed=1',
  '#/indicators?year=%&q=%E4%BD&level=%FF%FE', '#/search?q=%E2%80%AE%E2%80%8B%EF%BB%BF', `#/indicators?${'year=2025&'.repeat(10_000)}`,
  `#/indicators?q=${LONG}`, `#/search?q=${LONG}`, `#/?lang=${code}&theme=${code}&embed=2`, `#/library?${code}=${code}`,
];

journey('no address runs anything, hangs the page or leaves it empty', { on: DESK }, async ({ page, site }) => {
  page.on('dialog', () => { throw new Error('a dialog'); });
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const address of ADDRESSES) {
    const begun = Date.now();
    await page.evaluate((fragment) => { location.hash = fragment; }, address);
    await soon(() => page.getByRole('heading', { level: 1 }).count(), 1, address.slice(0, 80));
    const left = await page.evaluate(() => ({ harmed: window.harmed, made: document.querySelectorAll('#guilan script, #guilan img[onerror], #guilan img[src="x"]').length }));
    assert.deepEqual(left, { harmed: undefined, made: 0 }, address.slice(0, 80));
    assert.ok(Date.now() - begun < 20_000, `${address.slice(0, 80)}: ${Date.now() - begun} ms`);
  }
  await page.evaluate(() => { location.hash = '#/'; });
  await page.getByRole('heading', { level: 1 }).waitFor();
});

journey('an embedded view takes no look from its address but those that there are', {}, async ({ page, site }) => {
  await page.goto(`${site.url}index.html#/emergency?embed=1&theme=${code}&size=${code}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { theme, size } = await page.locator('html').evaluate(({ dataset }) => ({ theme: dataset.theme, size: dataset.size }));
  assert.deepEqual([theme, size], [undefined, undefined]);
});
