// What the entry loads is what was built, whoever sends it.
import assert from 'node:assert/strict';
import { journey } from './reader.mjs';
import { documents } from './texts.mjs';

for (const [what, name] of [['the program', /_bg\.wasm$/], ['its other half', /^guilan-app-[^_]+\.js$/]]) {
  const served = { change: (file, bytes) => (name.test(file) ? Buffer.concat([bytes, Buffer.from(' ')]) : undefined) };
  journey(`${what} is not run when it was changed on its way`, { served, unavoidable: [/integrity|digest|Failed to (load|fetch)|dynamically imported/i] }, async ({ page, site }) => {
    await page.goto(site.url);
    await page.getByRole('heading', { name: '本页的程序没能启动' }).waitFor();
  });
}

journey('a server that sends no headers and knows no types is enough', { served: { bare: true, folder: '/a/b/' } }, async ({ page, site, requests }) => {
  await page.goto(site.url);
  await page.getByText(`收录 ${documents.length} 份`).last().waitFor();
  assert.equal(requests.filter((address) => /_bg\.wasm$/.test(address)).length, 1);
});
