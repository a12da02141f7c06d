// Files of the app's bundle, written as the program writes them (src/model/columns.rs), for journeys that need other ones
// than there are.

const HEAD = 14;

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}

// Each shape has a width and puts a value into the columns from a place on.
export const count = { width: 1, put: (columns, at, value = 0) => columns[at].push(...number(value)) };
export const text = {
  width: 2,
  put: (columns, at, value = '') => {
    const letters = Buffer.from(value);
    columns[at].push(...number(2 * letters.length));
    columns[at + 1].push(...letters);
  },
};
/** `2027-01-02`, counted from the first day of the first year. */
export const day = { width: 1, put: (columns, at, value) => columns[at].push(...number(Date.parse(value) / 86_400_000 + 719_163)) };
export const word = (...words) => ({ width: 1, put: (columns, at, value) => columns[at].push(words.indexOf(value)) });
export const maybe = (shape) => ({
  width: 1 + shape.width,
  put: (columns, at, value) => {
    columns[at].push(value == null ? 0 : 1);
    if (value != null) shape.put(columns, at + 1, value);
  },
});
export const list = (shape) => ({
  width: 1 + shape.width,
  put: (columns, at, values = []) => {
    columns[at].push(...number(values.length));
    values.forEach((value) => shape.put(columns, at + 1, value));
  },
});
export const record = (fields) => ({
  width: Object.values(fields).reduce((sum, { width }) => sum + width, 0),
  put: (columns, at, value) => {
    for (const [name, shape] of Object.entries(fields)) {
      shape.put(columns, at, value[name]);
      at += shape.width;
    }
  },
});

/** A file of the same version as another. */
function file(other, columns) {
  const content = Buffer.concat([Buffer.from([columns.length, ...columns.map(({ length }) => length)].flatMap(number)), ...columns.map((column) => Buffer.from(column))]);
  const head = Buffer.from(other.subarray(0, HEAD));
  head.writeUInt32LE(HEAD + content.length, HEAD - 4);
  return Buffer.concat([head, content]);
}

export function written(other, shape, value) {
  const columns = Array.from({ length: shape.width }, () => []);
  shape.put(columns, 0, value);
  return file(other, columns);
}

function columnsOf(bytes) {
  let at = HEAD;
  const next = () => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  };
  const lengths = Array.from({ length: next() }, next);
  return lengths.map((length) => bytes.subarray(at, (at += length)));
}

// What the index says last is the name of the file with the editions: one column that says that there is none, or three.
const lastOf = (columns) => (columns.at(-1).length > 1 ? -3 : -1);
export const hasEditions = (index) => lastOf(columnsOf(index)) === -3;
export function withEditions(index, name) {
  const columns = columnsOf(index);
  return file(index, [...columns.slice(0, lastOf(columns)), [1], number(2 * name.length), Buffer.from(name)]);
}
