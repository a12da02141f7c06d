// program(DIST, GLUE, WASM): the app's program as it goes out. Leaves away what no script of the site calls and what only
// people read, and gives short names to what the wasm and its glue call of each other: as made, they hold the hashes of
// all of them. Gives the names of the two files that it puts in place of those.
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

/** What scripts of the site import: the app, and the bench page's search. */
const USED = 'export { default, Bench } from';

/** What the compiler puts out. */
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

/** For size; nothing of the program lies in the first kilobyte of memory, and what made it need not be told. */
const SMALL = ['-Oz', '--low-memory-unused', '--strip-producers', '--strip-target-features'];

module.exports = function program(dist, glue, wasm) {
  const work = fs.mkdtempSync(path.join(dist, '.program-'));
  const step = (name) => path.join(work, name);
  const features = FEATURES.map((name) => `--enable-${name}`);
  const tool = (name, from, to, options = []) => execFileSync(name, [...features, ...options, from, '-o', to], { stdio: ['ignore', 'ignore', 'inherit'] });

  // As text, in which each import and each export is a line.
  tool('wasm-dis', path.join(dist, wasm), step('long.wat'));
  const lines = fs.readFileSync(step('long.wat'), 'utf8').split('\n');
  const named = /^ \((?:import "[^"]*"|export) "(\w+)"/;
  const names = new Set(lines.map((line) => named.exec(line)?.[1]).filter((name) => name && name !== 'memory'));

  const { outputFiles: [small], mangleCache: short } = esbuild.buildSync({
    stdin: { contents: `${USED} './${glue}';`, resolveDir: dist },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    mangleProps: new RegExp(`^(?:${[...names].join('|')})$`),
    mangleQuoted: true,
    mangleCache: {},
    write: false,
  });

  const kept = lines.filter((line) => !line.startsWith(' (export') || [undefined, 'memory', ...Object.keys(short)].includes(named.exec(line)?.[1]));
  fs.writeFileSync(step('short.wat'), kept.map((line) => line.replace(named, (found, name) => found.replace(`"${name}"`, `"${short[name] ?? name}"`))).join('\n'));
  tool('wasm-as', step('short.wat'), step('short.wasm'));
  tool('wasm-opt', step('short.wasm'), step('small.wasm'), SMALL);

  const place = (old, bytes) => {
    const name = old.replace(/-[0-9a-f]+(?=[._])/, `-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);
    fs.rmSync(path.join(dist, old));
    fs.writeFileSync(path.join(dist, name), bytes);
    return name;
  };
  const made = { glue: place(glue, small.text), program: place(wasm, fs.readFileSync(step('small.wasm'))) };
  fs.rmSync(work, { recursive: true });
  return made;
};
