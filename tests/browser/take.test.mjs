// A journalist takes along what a list shows, and quotes a record; both are opened by the programs that people use.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { journey, soon, soonMatches, fragment, PHONE } from './reader.mjs';
import { indicators, tasks } from './texts.mjs';

const LED = tasks.filter(({ lead }) => lead.length > 0);
const READ = {
  csv: 'import csv, io, json, sys; print(json.dumps(list(csv.DictReader(io.TextIOWrapper(open(sys.argv[1], "rb"), "utf-8-sig", newline="")))))',
  json: 'import json, sys; print(json.dumps(json.load(open(sys.argv[1], encoding="utf-8"))))',
};

/** Presses a way of export and lets Python read the file that comes. */
async function taken(page, name, ending) {
  await page.locator('summary', { hasText: '导出' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return JSON.parse(execFileSync('python3', ['-c', READ[ending], await download.path()], { maxBuffer: 2 ** 28 }).toString());
}

journey('what a list shows is exported, narrowed and in its order, and Python reads it', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/tasks?role=lead&order=earliest`);
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${LED.length} 条`);
  const shown = await page.locator('.rows a').evaluateAll((rows) => rows.map((row) => row.hash.split('/').pop()));
  const rows = await taken(page, '表格', 'csv');
  const records = await taken(page, '数据', 'json');
  assert.deepEqual(records.map(({ id }) => id), rows.map(({ id }) => id));
  assert.deepEqual(records.slice(0, shown.length).map(({ id }) => id), shown);
  assert.deepEqual([...records].sort((a, b) => (a.id < b.id ? -1 : 1)), [...LED].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const [first] = records;
  assert.equal(rows[0].lead, first.lead.map(({ name }) => name).join('、'));
  assert.equal(rows[0].deadline_text, first.deadline?.text ?? '');
});

journey('all picked conditions go with one press and come back with the next', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/indicators?attribute=binding&level=city`);
  await page.getByRole('link', { name: '全部清除' }).click();
  await soon(() => fragment(page), '#/indicators');
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${indicators.length} 条`);
  await page.getByRole('button', { name: '撤销' }).click();
  await soonMatches(async () => fragment(page), /attribute=binding&level=city/);
});

journey('a record leads to its neighbours, gives its link and says how to cite it', {}, async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first, second] = indicators.filter(({ document }) => document === indicators[0].document);
  await page.goto(`${site.url}#/record/${first.id}`);
  await page.getByRole('link', { name: second.name }).click();
  await soon(() => fragment(page), `#/record/${second.id}`);
  await page.getByRole('heading', { level: 1, name: second.name }).waitFor();
  await page.getByRole('button', { name: '复制链接' }).click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await soon(clipboard, `${site.url}#/record/${second.id}`);
  await page.getByText('怎样引用').click();
  await page.getByRole('button', { name: '复制：国家标准 GB/T 7714' }).click();
  await soonMatches(clipboard, /\[EB\/OL\].*\[\d{4}-\d{2}-\d{2}\]\. http/);
  await page.getByRole('button', { name: '复制报错文字' }).click();
  await soonMatches(clipboard, new RegExp(second.id));
});

journey('the page of a record asks for the records of its kind only', {}, async ({ page, site, requests }) => {
  await page.goto(`${site.url}#/record/${indicators[0].id}`);
  await page.getByRole('heading', { level: 1, name: indicators[0].name }).waitFor();
  await page.getByRole('link', { name: '到原文这一处' }).waitFor();
  // The index, its kind, the registers, and what a target is compared with: less than half of what there is.
  assert.ok(requests.filter((address) => address.includes('/bundle/')).length <= 4, requests.join('\n'));
});
