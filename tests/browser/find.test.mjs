// Looking for words inside one document.
import { journey, soon, fragment, isOnScreen, DESK, PHONE } from './reader.mjs';
import { addressOf, blocksOf, document } from './texts.mjs';

const PLAN = document('济南市“十四五”消防事业发展规划');
const WORD = '消火栓';
const OFTEN = blocksOf(PLAN).filter(({ kind }) => kind !== 'table').map(({ text }) => text.split(WORD).length - 1).reduce((sum, count) => sum + count);

/** Marks in the text; table cells are counted by the page too. */
const marks = (page) => page.getByRole('article').locator('mark');

for (const [screen, on] of Object.entries({ phone: PHONE, desk: DESK })) {
  journey(`find in document counts and visits the places, on a ${screen}`, { on }, async ({ page, site }) => {
    await page.goto(site.url + addressOf(PLAN));
    await page.getByRole('button', { name: '文内查找' }).click();
    const field = page.getByRole('searchbox', { name: '文内查找' });
    await soon(() => field.evaluate((element) => element === document.activeElement), true, 'the field has the keyboard');
    await field.fill(WORD);
    await soon(async () => (await marks(page).count()) >= OFTEN, true, `at least ${OFTEN} places`);
    const all = await marks(page).count();
    await page.getByText(`第 1 处，共 ${all} 处`).waitFor();
    await field.press('Enter');
    await soon(() => isOnScreen(marks(page).first()), true, 'the first place is on the screen');
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByText(`第 2 处，共 ${all} 处`).waitFor();
    await soon(() => isOnScreen(marks(page).nth(1)), true, 'the second place is on the screen');
    await page.getByRole('button', { name: '上一处' }).click();
    await page.getByRole('button', { name: '上一处' }).click();
    await page.getByText(`第 ${all} 处，共 ${all} 处`).waitFor();
    await soon(() => isOnScreen(marks(page).last()), true, 'round to the last place');
  });
}

journey('what is looked for in a document stays in the address', {}, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  await page.getByRole('button', { name: '文内查找' }).click();
  await page.getByRole('searchbox', { name: '文内查找' }).fill(WORD);
  await soon(async () => fragment(page), `${addressOf(PLAN)}?find=${WORD}`);
  await page.reload();
  await soon(() => page.getByRole('searchbox', { name: '文内查找' }).inputValue(), WORD);
  await page.getByText('第 1 处').waitFor();
});

journey('words that a document does not have are not found, and closing takes the marks away', { on: PHONE }, async ({ page, site }) => {
  await page.goto(`${site.url}${addressOf(PLAN)}?find=${WORD}`);
  await marks(page).first().waitFor({ state: 'attached' });
  await page.getByRole('searchbox', { name: '文内查找' }).fill('航天飞机');
  await page.getByText('这份文件里没有').waitFor();
  await soon(() => marks(page).count(), 0);
  await page.getByRole('searchbox', { name: '文内查找' }).fill(WORD);
  await marks(page).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: '文内查找' }).click();
  await soon(() => marks(page).count(), 0);
  await soon(async () => fragment(page), addressOf(PLAN));
});
