// A reader meets a word that the document itself explains.
import assert from 'node:assert/strict';
import { journey, soon, fragment } from './reader.mjs';
import { blocks, documents, terms } from './texts.mjs';

journey('a press on a marked term explains it in place, and Escape goes back to the word', {}, async ({ page, site }) => {
  const { id } = documents.find(({ id }) => terms.some(({ document }) => document === id));
  await page.goto(`${site.url}#/document/${id}`);
  const mark = page.getByRole('article').locator('a.f.term').first();
  await mark.waitFor();
  const word = await mark.innerText();
  const [{ definition }] = terms.filter(({ document, term }) => document === id && term === word);
  await mark.press('Enter');
  const dialog = page.getByRole('dialog', { name: word });
  await soon(async () => (await dialog.innerText()).includes(definition), true);
  assert.match(fragment(page), new RegExp(`^#/document/${id}`));
  await page.keyboard.press('Escape');
  await soon(() => dialog.isVisible(), false);
  await soon(() => mark.evaluate((link) => link === document.activeElement), true);
});

journey('the page of a term says in which documents it is used', {}, async ({ page, site }) => {
  const [{ id, term }] = terms;
  const using = new Set(blocks.filter(({ text }) => text.includes(term)).map(({ document }) => document));
  await page.goto(`${site.url}#/record/${id}`);
  await page.getByRole('heading', { level: 2, name: '哪里用到' }).waitFor();
  await soon(() => page.locator('.section .rows a').count(), using.size);
});
