// Addresses that lead nowhere, and sites that lie elsewhere than at the top of a host.
import assert from 'node:assert/strict';
import { journey, soon, fragment, title, DESK, PHONE } from './reader.mjs';
import { addressOf, blocksOf, document } from './texts.mjs';

const PLAN = document('济南市“十四五”消防事业发展规划');

for (const address of ['#/nowhere', '#/document', '#/document/zzzzzz/1/2', '#plans', '#/%E6%B2%A1%E6%9C%89']) {
  journey(`an unknown address ${address} gives a page that helps`, { on: PHONE }, async ({ page, site }) => {
    await page.goto(site.url + address);
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
    await soon(() => title(page), '没有这一页');
    await page.getByRole('main').getByRole('link', { name: '文件', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '文件' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
  });
}

journey('a document that does not exist gives a page that helps', { on: DESK }, async ({ page, site }) => {
  await page.goto(`${site.url}#/document/zzzzzz`);
  await page.getByRole('heading', { level: 1, name: '没有这份文件' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '搜索' }).click();
  await page.getByRole('combobox').waitFor();
});

journey('the site works in a folder of a portal', { on: PHONE, served: { folder: '/art/2023/plans/' } }, async ({ page, site, requests }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('main').getByRole('link', { name: PLAN.title, exact: true }).click();
  await page.getByRole('article').getByText(blocksOf(PLAN).at(-1).text.slice(-20)).first().waitFor({ state: 'attached' });
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '搜索' }).click();
  await page.getByRole('combobox').fill('消火栓总数');
  await page.getByRole('main').getByRole('listitem').getByText('消火栓总数').waitFor();
  assert.deepEqual(requests.filter((url) => url.startsWith('http') && !url.startsWith(site.url)), []);
});

const FRAME = '<!doctype html><html lang="zh-CN"><title>门户</title><main><h1>门户</h1><a href="/elsewhere/">别处</a><iframe title="规划" src="/plans/" width="390" height="700" sandbox="allow-scripts allow-same-origin"></iframe></main></html>';
const ELSEWHERE = '<!doctype html><html lang="zh-CN"><title>别处</title><main><h1>别处</h1></main></html>';
const portal = { folder: '/plans/', host: (path) => ({ '/': FRAME, '/elsewhere/': ELSEWHERE })[path] };
const OF_THE_FRAME = [/An iframe which has both allow-scripts and allow-same-origin/];
journey("the site works in a frame of a portal's page and leaves that page alone", { on: DESK, served: portal, unavoidable: OF_THE_FRAME }, async ({ page, site }) => {
  await page.goto(new URL('/', site.url).href);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '指标' }).click();
  await frame.getByRole('heading', { level: 1, name: '指标' }).waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await page.getByRole('link', { name: '别处' }).click();
  await page.getByRole('heading', { name: '别处' }).waitFor();
});

journey('no view asks any other host for anything', { on: DESK }, async ({ page, site, requests }) => {
  for (const address of ['#/', '#/library', addressOf(PLAN), '#/search?q=消防', '#/nowhere']) {
    await page.goto(site.url + address);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  }
  await page.waitForTimeout(2000); // the texts for search come when the first view has had its time
  assert.ok(requests.length > 5);
  const hosts = new Set(requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).host));
  assert.deepEqual([...hosts], [new URL(site.url).host]);
});

journey('an address written over another one in the same tab is followed', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/library`);
  await page.getByRole('heading', { level: 1, name: '文件' }).waitFor();
  await page.evaluate((address) => { location.hash = address; }, addressOf(PLAN));
  await page.getByRole('heading', { level: 1, name: PLAN.title }).waitFor();
  await soon(async () => fragment(page), addressOf(PLAN));
});
