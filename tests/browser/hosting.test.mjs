// On the server that portals use: in a sub-folder, with the headers that the repository gives, packed files sent as packed.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, POLICY } from './site.mjs';
import { soon } from './reader.mjs';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function nginx() {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'guilan-nginx-')), await freePort()];
  mkdirSync(join(folder, 'www'));
  symlinkSync(DIST.replace(/\/$/, ''), join(folder, 'www', 'guilan'));
  writeFileSync(join(folder, 'site.conf'), readFileSync(join(DIST, 'hosting/nginx.conf')));
  writeFileSync(join(folder, 'nginx.conf'), `
    daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
    ${process.getuid() === 0 ? 'user root;' : ''}
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}/www; include ${folder}/site.conf; }
    }`);
  const server = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/guilan/`;
  await soon(() => fetch(url).then(({ status }) => status).catch(() => 0), 200);
  return { url, close: () => server.kill() && rmSync(folder, { recursive: true, force: true }) };
}

test('nginx sends the policy everywhere, keeps hashed names for ever and asks for the entry anew', { skip: !NGINX }, async () => {
  const server = await nginx();
  try {
    const entry = await fetch(server.url);
    assert.equal(entry.headers.get('content-security-policy'), POLICY);
    assert.equal(entry.headers.get('cache-control'), 'no-cache');
    const html = await entry.text();
    const [, glue, wasm] = /name="guilan-program" content="(\S+) ([^\s"]+)/.exec(html);
    const tasks = readdirSync(join(DIST, 'bundle')).find((name) => /^tasks-.*\.bin$/.test(name));
    for (const [name, type] of [[glue, /javascript/], [wasm, /^application\/wasm$/], [`bundle/${tasks}`, /^application\/octet-stream$/]]) {
      const file = await fetch(new URL(name, server.url), { headers: { 'Accept-Encoding': 'gzip' } });
      assert.match(file.headers.get('content-type'), type);
      assert.match(file.headers.get('cache-control'), /immutable/);
      assert.equal(file.headers.get('content-security-policy'), POLICY);
      const packed = existsSync(join(DIST, `${name}.gz`));
      assert.equal(file.headers.get('content-encoding'), packed ? 'gzip' : null);
      await file.arrayBuffer();
    }
    // Its preview is a frame; no other page may have one.
    const embedding = await fetch(new URL('embed.html', server.url));
    assert.match(embedding.headers.get('content-security-policy'), /frame-src 'self'/);
    await embedding.arrayBuffer();
    const index = await fetch(new URL('bundle/index.bin', server.url));
    assert.equal(index.headers.get('cache-control'), 'no-cache');
  } finally {
    server.close();
  }
});
