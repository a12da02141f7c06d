// Starts the app. A file of its own, not an inline script, so that the page works under the content policy
// `script-src 'self' 'wasm-unsafe-eval'`. The names of the two files change with their content: trunk writes them into
// the page (see Trunk.toml), the publish step adds what the second must hold.

if (/[?&]embed=1(&|$)/.test(location.hash)) import('./embedded.js').then(({ start }) => start()).catch(() => undefined);

try {
  const [glue, wasm, integrity] = document.querySelector('meta[name="guilan-program"]').content.split(' ');
  const program = fetch(wasm, integrity ? { integrity } : {});
  // Whichever of the two fails first is told below.
  program.catch(() => undefined);
  const { default: init } = await import(new URL(glue, document.baseURI).href);
  const response = await program;
  // Old servers know nothing of wasm; only what they call by its name can be compiled while it comes.
  const named = response.headers.get('Content-Type')?.startsWith('application/wasm');
  await init({ module_or_path: named ? response : await response.arrayBuffer() });
  // Offline use is the last thing: whatever fails in it, the site is there.
  import('./offline.js').then(({ start }) => start()).catch(() => undefined);
} catch (error) {
  delete document.documentElement.dataset.first;
  document.getElementById('guilan').innerHTML = '<main class="opening"><h1>本页的程序没能启动</h1>'
    + '<p>可能是网络中断，或浏览器太旧。请重新载入本页，或先看<a href="text/index.html">全部文件的纯文本</a>。</p></main>';
  throw error;
}
