// A citizen to whom something happens: what to do, how grave it is, who answers it; in large type, on a phone, in English.
import assert from 'node:assert/strict';
import { journey, soon, soonMatches, fragment, overflow, NARROW, PHONE } from './reader.mjs';
import { documents, grades, responses } from './texts.mjs';

const GRADED = documents.find(({ id }) => grades.some(({ document }) => document === id) && responses.some(({ document }) => document === id));
const OWN = grades.filter(({ document }) => document === GRADED.id);

journey('what is seen gives the grade, what decides it, and who answers it; the address keeps it', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}#/emergency`);
  await page.locator(`.events a[href="#/emergency/${GRADED.id}"]`).click();
  await page.getByText(`仅供参考：以 ${GRADED.date} 印发的预案为准`).waitFor();
  await page.getByRole('checkbox', { name: OWN[0].criterion }).click();
  const outcome = page.locator('.outcome');
  await soonMatches(() => outcome.innerText(), new RegExp(`至少是 ${OWN[0].level.replace(/[（）()]/g, '.')}`));
  await soon(async () => (await outcome.innerText()).includes(OWN[0].criterion), true);
  await soonMatches(() => outcome.innerText(), /级响应/);
  await soon(() => fragment(page), `#/emergency/${GRADED.id}?seen=${OWN[0].id}`);
  await page.reload();
  await soon(() => page.getByRole('checkbox', { name: OWN[0].criterion }).isChecked(), true);
  await page.getByRole('link', { name: '重新选' }).click();
  await soon(() => outcome.innerText(), '');
});

journey('a grade that is pressed stays in the address', {}, async ({ page, site }) => {
  await page.goto(`${site.url}#/emergency/${GRADED.id}`);
  const last = OWN[OWN.length - 1].level;
  await page.getByRole('button', { name: last, exact: true }).click();
  await soon(() => fragment(page), `#/emergency/${GRADED.id}?grade=${last}`);
  await soonMatches(() => page.locator('.outcome').innerText(), new RegExp(last));
});

journey('every plan says that the printed one is the authority, and nothing is cut off at 320 pixels', { on: NARROW }, async ({ page, site }) => {
  await page.goto(`${site.url}#/emergency`);
  await page.locator('.events a').first().waitFor();
  const plans = await page.locator('.events a').evaluateAll((links) => links.map((link) => link.hash));
  assert.ok(plans.length > 0);
  for (const plan of plans) {
    await page.goto(`${site.url}${plan}`);
    await page.getByText('仅供参考').waitFor();
    await page.locator('.emergency .section').first().waitFor();
    await soon(() => overflow(page), 0, plan);
  }
});

journey('warnings are named by their colour in words, under what they warn of', {}, async ({ page, site }) => {
  const coloured = responses.find(({ level }) => /[红橙黄蓝]色预警/.test(level));
  await page.goto(`${site.url}#/emergency/${coloured.document}`);
  await page.getByRole('heading', { level: 2, name: '预警信号' }).waitFor();
  await page.locator('details.plan-part > summary').first().click();
  await page.locator('details[open] .row .key').filter({ hasText: coloured.level }).first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('the plan as published').first().waitFor();
});
