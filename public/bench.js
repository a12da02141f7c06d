// The bench page: the app's search without the app, for comparing it with other engines.
//
//   window.__bench = {
//     ready,          a promise: all texts are loaded
//     search(typed),  a promise of all results, best first: [{ id, text }], a result is a paragraph
//     show(typed, n)  a promise: the first n results stand in the page
//   }

const typed = document.getElementById('typed');
const state = document.getElementById('state');
const results = document.getElementById('results');

let bench;
let blocks = [];

async function file(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// The names of the app's two files change with their content; the page of the app says them. It starts nothing here:
// the app mounts only where there is a place for it.
async function program() {
  const page = new TextDecoder().decode(await file('index.html'));
  const names = new DOMParser().parseFromString(page, 'text/html').querySelector('meta[name="guilan-program"]').content;
  const [glue, wasm] = names.split(' ').map((name) => new URL(name, document.baseURI).href);
  const { default: init, Bench } = await import(glue);
  await init({ module_or_path: wasm });
  return Bench;
}

async function load() {
  const [Bench, index] = await Promise.all([program(), file('bundle/index.bin')]);
  bench = new Bench(index);
  let count = 0;
  for (const texts of await Promise.all(bench.files().map(file))) count = bench.add(texts);
  // Made once, as other engines keep their documents: a search then only names them.
  blocks = Array.from({ length: count }, (_, number) => ({ id: bench.id(number), text: bench.text(number) }));
  typed.disabled = false;
  state.textContent = `${blocks.length} 段，可以查找。`;
}

function find(words) {
  return Array.from(bench.search(words));
}

async function search(words) {
  return find(words).map((number) => blocks[number]);
}

async function show(words, count) {
  results.replaceChildren(...find(words).slice(0, count).map((number) => {
    const item = document.createElement('li');
    bench.pieces(number, words).forEach((piece, place) => {
      const marked = place % 2 === 1;
      item.append(marked ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece);
    });
    return item;
  }));
}

typed.addEventListener('input', () => {
  const start = performance.now();
  const count = find(typed.value).length;
  const time = performance.now() - start;
  show(typed.value, 20);
  state.textContent = typed.value ? `${count} 段，${time.toFixed(2)} 毫秒。` : `${blocks.length} 段，可以查找。`;
});

const ready = load();
ready.catch((error) => { state.textContent = `没有装入：${error.message}`; });
window.__bench = { ready, search, show };
