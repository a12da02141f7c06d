// The one-file edition: unpacks what lies in the page and answers the app's requests from it.
// The publish step makes a function of it, so that its names do not meet the program's.
const packed = document.getElementById('guilan-files').textContent.trim();
const raw = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));

/** DEFLATE (RFC 1951) for browsers without DecompressionStream. `size`: of what comes out. */
function inflate(input, size) {
  const out = new Uint8Array(size);
  let at = 0, bit = 0, end = 0;
  const bits = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++, bit++) value |= ((input[bit >> 3] >> (bit & 7)) & 1) << i;
    return value;
  };
  const tree = (lengths) => {
    const counts = new Uint16Array(16), offsets = new Uint16Array(16), symbols = new Uint16Array(lengths.length);
    lengths.forEach((length) => { if (length) counts[length]++; });
    for (let i = 1; i < 16; i++) offsets[i] = offsets[i - 1] + counts[i - 1];
    lengths.forEach((length, symbol) => { if (length) symbols[offsets[length]++] = symbol; });
    return { counts, symbols };
  };
  const symbol = ({ counts, symbols }) => {
    for (let length = 1, code = 0, first = 0, index = 0; length < 16; length++) {
      code |= bits(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error('damaged');
  };
  const base = (start, extra) => extra.map((count, i) => [start + extra.slice(0, i).reduce((sum, n) => sum + (1 << n), 0), count]);
  const lengths = base(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]).concat([[258, 0]]);
  const distances = base(1, [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]);
  const run = (value, count) => Array(count).fill(value);
  const fixed = [tree([...run(8, 144), ...run(9, 112), ...run(7, 24), ...run(8, 8)]), tree(run(5, 30))];
  const dynamic = () => {
    const [literals, far, codes] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const own = run(0, 19);
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, codes).forEach((place) => { own[place] = bits(3); });
    const code = tree(own), all = [];
    while (all.length < literals + far) {
      const next = symbol(code);
      if (next < 16) all.push(next);
      else if (next === 16) all.push(...run(all.at(-1), bits(2) + 3));
      else all.push(...run(0, next === 17 ? bits(3) + 3 : bits(7) + 11));
    }
    return [tree(all.slice(0, literals)), tree(all.slice(literals))];
  };
  while (!end) {
    end = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      bit = (bit + 7) & ~7;
      const length = bits(16);
      bits(16);
      out.set(input.subarray(bit >> 3, (bit >> 3) + length), at);
      at += length;
      bit += length * 8;
      continue;
    }
    const [near, far] = kind === 1 ? fixed : dynamic();
    for (let next; (next = symbol(near)) !== 256;) {
      if (next < 256) { out[at++] = next; continue; }
      const [start, extra] = lengths[next - 257];
      const length = start + bits(extra);
      const [from, more] = distances[symbol(far)];
      const distance = from + bits(more);
      for (let i = 0; i < length; i++, at++) out[at] = out[at - distance];
    }
  }
  return out;
}

async function unpack(size) {
  try {
    const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return inflate(raw, size);
  }
}

const list = JSON.parse(document.getElementById('guilan-list').textContent);
const bytes = await unpack(list.reduce((sum, [, size]) => sum + size, 0));
const files = new Map();
let from = 0;
for (const [name, size] of list) files.set(name, bytes.subarray(from, (from += size)));

const network = window.fetch;
window.fetch = async (name, ...rest) => {
  if (files.has(name)) return new Response(files.get(name));
  // A text that is here as a part of a larger file: 204 sends the app there.
  return /^bundle\//.test(name) ? new Response(null, { status: 204 }) : network(name, ...rest);
};
return files.get('wasm');
