// The network between a browser and the program: everything passes, but for saves, which meet the weather of the moment.
import { createServer, request as ask } from 'node:http';
import { stopping } from './leftovers.mjs';

/**
 * Stands on a port of its own; set `target` to where the program listens. `weather` for saves: '' (they pass), 'gone' (they
 * never arrive), 'deaf' (they arrive, the answer is lost), 'slow' (they arrive `delay` milliseconds later). `acknowledged` holds
 * the body of every save that the browser was told is kept.
 */
export async function network() {
  const network = { target: '', weather: '', delay: 400, acknowledged: [] };
  const server = createServer((request, response) => pass(network, request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  network.address = `http://localhost:${server.address().port}`;
  network.stop = stopping(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
  return network;
}

async function pass(network, request, response) {
  const body = await whole(request);
  const isSave = request.method === 'POST' && request.url.endsWith('/autosave');
  const weather = isSave ? network.weather : '';
  if (weather === 'gone') return response.destroy();
  if (weather === 'slow') await new Promise((resolve) => { setTimeout(resolve, network.delay); });
  const answer = await forward(network, request, body);
  if (weather === 'deaf') return response.destroy();
  // Before the browser hears of it, so that nothing it was told can be missing here.
  if (isSave && answer.status === 200 && !response.destroyed) network.acknowledged.push(body.toString());
  return response.writeHead(answer.status, answer.headers).end(answer.body);
}

function forward({ target }, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(url, target), { method, headers, agent: false }, (answer) => {
      whole(answer).then((bytes) => resolve({ status: answer.statusCode, headers: answer.headers, body: bytes }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function whole(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
