// Starts the app. A file of its own, not an inline script, so that the page works under the content policy
// `script-src 'self' 'wasm-unsafe-eval'`. The names of the two files change with their content: trunk writes them into
// the page (see Trunk.toml), the publish step adds what each must hold.

if (/[?&]embed=1(&|$)/.test(location.hash)) import('./embedded.js').then(({ start }) => start()).catch(() => undefined);

const root = document.documentElement;

/** When the page has been drawn for the first time; in a tab that nobody sees nothing is. */
const drawn = () => Promise.race([
  new Promise((then) => requestAnimationFrame(() => setTimeout(then))),
  new Promise((then) => setTimeout(then, 1000)),
]);

/** The program's other half, checked before it is run: `import` alone can't. before.js may have asked for it already. */
function checked(glue, integrity) {
  if (!document.querySelector('link[rel="modulepreload"]')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: glue, crossOrigin: 'anonymous', integrity }));
  }
  return glue;
}

try {
  const [glue, wasm, ofWasm = '', ofGlue = ''] = document.querySelector('meta[name="guilan-program"]').content.split(' ');
  // A home page that stands in the page itself is read first; the program does not take the line from it.
  if ('first' in root.dataset) await drawn();
  const program = fetch(wasm, ofWasm ? { integrity: ofWasm } : {});
  // Whichever of the two fails first is told below.
  program.catch(() => undefined);
  const { default: init } = await import(checked(new URL(glue, document.baseURI).href, ofGlue));
  const response = await program;
  // Old servers know nothing of wasm; only what they call by its name can be compiled while it comes.
  const named = response.headers.get('Content-Type')?.startsWith('application/wasm');
  const compiled = await (named ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  // The end of compiling and the program's first steps are each long enough for a slow phone.
  await new Promise((then) => setTimeout(then));
  await init({ module_or_path: compiled });
  // Offline use is the last thing: whatever fails in it, the site is there.
  import('./offline.js').then(({ start }) => start()).catch(() => undefined);
} catch (error) {
  delete root.dataset.first;
  document.getElementById('guilan').innerHTML = '<main class="opening"><h1>本页的程序没能启动</h1>'
    + '<p>可能是网络中断，或浏览器太旧。请重新载入本页，或先看<a href="text/index.html">全部文件的纯文本</a>。</p></main>';
  throw error;
}
