// Beside a text: the records of the section in view, what other documents say of the same; reading aloud; size of letters.
import assert from 'node:assert/strict';
import { journey, soon, DESK, PHONE } from './reader.mjs';
import { addressOf, blocks, documents, indicators, longest } from './texts.mjs';

const PLAN = longest();
const panel = (page) => page.getByRole('complementary', { name: '本节条目' });
// A target of the plan that another document names too.
const SHARED = indicators.find((own) => own.document === PLAN.id && own.same_as?.some((id) => !id.startsWith(`${PLAN.id}.`)));
const holds = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;
const block = blocks.find(({ document, span }) => document === PLAN.id && holds(span, SHARED.span));

journey('the section in view shows its records, and where other documents speak of the same', { on: DESK }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN, block));
  await panel(page).getByRole('link', { name: SHARED.name, exact: true }).first().waitFor({ state: 'attached' });
  const other = indicators.find((other) => SHARED.same_as.includes(other.id) && other.document !== PLAN.id);
  const title = documents.find(({ id }) => id === other.document).title;
  const related = panel(page).getByRole('link').filter({ hasText: `同一指标：${SHARED.name}` }).filter({ hasText: title }).first();
  await related.waitFor({ state: 'attached' });
  await related.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

journey('what stands beside a text is loaded once, and counted once in its list', { on: DESK }, async ({ page, site, requests }) => {
  await page.goto(`${site.url}#/document/${PLAN.id}`);
  await page.getByRole('article').locator('a.f').first().waitFor();
  await page.goto(`${site.url}#/indicators`);
  await soon(() => page.getByRole('status').filter({ hasText: '条' }).innerText(), `${indicators.length} 条`);
  const asked = requests.filter((url) => url.includes('/bundle/'));
  assert.deepEqual(asked, [...new Set(asked)]);
});

journey('on a phone a button opens the records of the section as a sheet, and Escape closes it', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN, block));
  const button = page.getByRole('button', { name: '本节条目' });
  await button.click();
  await panel(page).getByRole('link', { name: SHARED.name, exact: true }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await soon(() => panel(page).isVisible(), false);
  assert.equal(await button.evaluate((element) => element === document.activeElement), true);
  await button.click();
  await panel(page).waitFor();
});

journey('a text is read aloud sentence by sentence, paused and stopped', { on: DESK }, async ({ page, site }) => {
  // Headless browsers have no voices: one that says nothing, and how to end its sentence.
  await page.addInitScript(() => {
    window.heard = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const speech = { getVoices: () => [{ lang: 'en-GB' }, { lang: 'zh-CN', name: 'Chinese' }], speak: (said) => window.heard.push(said), did: [] };
    for (const name of ['pause', 'resume', 'cancel']) speech[name] = () => speech.did.push(name);
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  });
  await page.goto(site.url + addressOf(PLAN, block));
  await page.getByRole('article').getByText(block.text.slice(0, 12)).first().waitFor();
  await page.getByRole('button', { name: '朗读' }).click();
  await soon(() => page.evaluate(() => window.heard.length), 1);
  assert.equal(await page.evaluate(() => window.heard[0].voice.lang), 'zh-CN');
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => range.toString()).join());
  assert.equal(await lit(), await page.evaluate(() => window.heard[0].text));
  await page.evaluate(() => window.heard[0].onend());
  await soon(() => page.evaluate(() => window.heard.length), 2);
  assert.equal(await lit(), await page.evaluate(() => window.heard[1].text));
  await page.getByRole('button', { name: '暂停朗读' }).click();
  await page.getByRole('button', { name: '继续朗读' }).click();
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
  assert.equal(await lit(), '');
  // The end of a sentence that was stopped begins no other.
  await page.evaluate(() => window.heard[1].onend());
  assert.equal(await page.evaluate(() => window.heard.length), 2);
});

journey('a device without a Chinese voice says so, and the text stays where it is', { on: DESK }, async ({ page, site }) => {
  await page.addInitScript(() => {
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const speech = { getVoices: () => [], speak: (said) => setTimeout(() => said.onerror({ type: 'error' }), 0) };
    for (const name of ['pause', 'resume', 'cancel']) speech[name] = () => {};
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  });
  await page.goto(site.url + addressOf(PLAN, block));
  await page.getByRole('article').getByText(block.text.slice(0, 12)).first().waitFor();
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('status').getByText('没有能读中文的声音').waitFor();
  await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
});

journey('the letters of a text grow, and stay so on this device', { on: PHONE }, async ({ page, site }) => {
  await page.goto(site.url + addressOf(PLAN));
  const size = () => page.locator('.text').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.getByRole('button', { name: '字大些' }).click();
  await soon(async () => (await size()) > before, true);
  const larger = await size();
  await page.reload();
  await soon(size, larger);
});
