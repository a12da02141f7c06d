// What a tab takes of an old phone's memory.
import assert from 'node:assert/strict';
import { journey, soon } from './reader.mjs';
import { milestones } from './texts.mjs';

const MOST = 60e6;

/** The program's memory is seen only by whoever starts it. */
const keepMemory = () => {
  for (const way of ['instantiateStreaming', 'instantiate']) {
    const start = WebAssembly[way];
    WebAssembly[way] = async (...how) => {
      const started = await start(...how);
      window.programMemory = (started.instance ?? started).exports.memory;
      return started;
    };
  }
};

journey('a tab that has loaded every text and drawn a long list stays below 60 MB', {}, async ({ page, site, context, t }) => {
  await page.addInitScript(keepMemory);
  await page.goto(`${site.url}#/search?q=${encodeURIComponent('消火栓')}`);
  await page.getByText('空格隔开的几个词').waitFor(); // all texts are there
  await page.evaluate(() => { location.hash = '#/dates'; });
  await soon(() => page.locator('.rows .row').count(), milestones.length);
  const tools = await context.newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { totalSize, embedderHeapUsedSize } = await tools.send('Runtime.getHeapUsage');
  const program = await page.evaluate(() => window.programMemory.buffer.byteLength);
  t.diagnostic(`program ${program}, scripts ${totalSize}, page ${embedderHeapUsedSize} bytes`);
  assert.ok(program > 1e6, 'the program was measured');
  assert.ok(program + totalSize + embedderHeapUsedSize < MOST, `${program} + ${totalSize} + ${embedderHeapUsedSize}`);
});
