// entry(DIST): the files that index.html loads, by what they are. (The app's program is named in a meta element, see
// Trunk.toml.)
const fs = require('node:fs');
const path = require('node:path');

module.exports = function entry(dist) {
  const index = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  const [glue, program] = /name="guilan-program" content="(\S+) ([^\s"]+)/.exec(index).slice(1).map((name) => name.replace('./', ''));
  const styles = [...index.matchAll(/rel="stylesheet" href="\.\/([^"]+)"/g)].map(([, name]) => name);
  const start = /src="\.\/(start-[^"]+)"/.exec(index)[1];
  const before = /src="\.\/(before-[^"]+)"/.exec(index)[1];
  return { index, glue, program, styles, start, before };
};
