// What editions there are, and what the newest changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey, soon, overflow, title, DESK, NARROW } from './reader.mjs';
import { count, day, hasEditions, list, maybe, record, text, withEditions, word, written } from './columns.mjs';
import { DIST } from './site.mjs';
import { documents, indicators } from './texts.mjs';

const INDEX = readFileSync(join(DIST, 'bundle/index.bin'));
const TARGET = indicators.find(({ target }) => target?.value);
const DOCUMENT = documents.find(({ id }) => id === TARGET.document);
const FORMER = documents.find(({ id }) => id !== DOCUMENT.id);

const WHAT = word('added', 'changed', 'removed');
const COUNTS = record({ added: count, removed: count, changed: count, texts: count });
const EDITION = record({ date: day, version: text, since: maybe(day), documents: count, records: count, counts: COUNTS });
const DIFFERENCE = record({ name: text, head: text, before: text, now: text, tail: text });
const CHANGE = record({ what: WHAT, id: text, name: text, quote: text, fields: list(DIFFERENCE) });
const KIND = record({ name: text, changes: list(CHANGE), more: count });
const DOCUMENTS = list(record({ document: text, title: text, former: text, whole: maybe(WHAT), kinds: list(KIND) }));
const EDITIONS = record({ editions: list(EDITION), texts: DOCUMENTS, readings: DOCUMENTS });

/** A second edition, as the program writes it: a target that changed, a document that went, a target that is read anew. */
const CHANGED = {
  editions: [
    { date: '2027-01-02', version: '0', since: '2026-12-01', documents: 1, records: 1, counts: { added: 0, changed: 2, removed: 0, texts: 1 } },
    { date: '2026-12-01', version: '0', since: null, documents: 2, records: 1, counts: {} },
  ],
  texts: [
    { document: DOCUMENT.id, title: DOCUMENT.title, former: DOCUMENT.id, whole: null, kinds: [
      { name: 'indicators', more: 0, changes: [{ what: 'changed', id: TARGET.id, name: TARGET.name, fields: [{ name: '目标', before: '300', now: '320', tail: '公里' }] }] },
    ] },
    { document: 'gone00', title: '一份旧文件', former: 'gone00', whole: 'removed', kinds: [{ name: 'indicators', changes: [], more: 3 }] },
  ],
  readings: [
    { document: FORMER.id, title: FORMER.title, former: FORMER.id, whole: null, kinds: [
      { name: 'tasks', more: 7, changes: [{ what: 'removed', id: `${FORMER.id}.t222222`, name: '一项任务', quote: '一项任务，<script>原话</script>。' }] },
    ] },
  ],
};

/** The bundle names its files by their content; any file that is there can stand in for one. */
const served = {
  change: (name) => {
    if (name === 'bundle/index.bin') return withEditions(INDEX, 'robots.txt');
    return name === 'robots.txt' ? written(INDEX, EDITIONS, CHANGED) : undefined;
  },
};

journey('the foot leads to the editions, and a site without earlier ones says so', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('navigation', { name: '关于本站' }).getByRole('link', { name: '更新记录' }).click();
  await soon(() => title(page), '更新记录');
  const said = hasEditions(INDEX) ? /各版/ : /还没有存下以前的版本/;
  await page.getByRole('main').getByText(said).first().waitFor();
});

journey('an edition shows what changed, before and now, and leads to the record', { on: DESK, served }, async ({ page, site }) => {
  await page.goto(`${site.url}#/changes`);
  const main = page.getByRole('main');
  const changed = main.locator('.changes li').filter({ hasText: TARGET.name }).first();
  await soon(() => changed.locator('del').innerText().then((text) => text.includes('300')), true);
  assert.match(await changed.locator('ins').innerText(), /320/);
  assert.match(await main.locator('.changes').last().innerText(), /删去\s+一项任务\s+一项任务，<script>原话<\/script>。/);
  const gone = main.locator('.changed').filter({ hasText: '一份旧文件' });
  assert.match(await gone.innerText(), /不再收录\s+指标 3 条/);
  assert.equal(await gone.getByRole('link', { name: '一份旧文件' }).count(), 0);
  assert.equal(await gone.locator('a').getAttribute('href'), 'editions/2026-12-01/page/document-gone00.html');
  assert.equal(await main.getByRole('link', { name: /还有 7 条/ }).getAttribute('href'), 'editions/2027-01-02/changes.json');
  await changed.getByRole('link').click();
  await soon(() => page.url().includes(encodeURI(`#/record/${TARGET.id}`)), true);
});

journey('changes fit the narrowest phone', { on: NARROW, served }, async ({ page, site }) => {
  await page.goto(`${site.url}#/changes`);
  await page.getByRole('heading', { name: '各版' }).waitFor();
  assert.ok((await overflow(page)) <= 0);
});
