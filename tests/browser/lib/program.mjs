// Starts the real program on a folder of its own and on ports that the kernel picks, and stops what it started.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopping } from './leftovers.mjs';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

const program = process.env.RELAIS_PROGRAM ?? path.join(repository, 'target/debug/relais');
const ANY_PORTS = ['--listen', '127.0.0.1:0', '--private-listen', 'none'];
const START_LIMIT_MS = 120_000; // the sample publication is written first, by a program without optimisation
const STOP_LIMIT_MS = 15_000; // the program promises 10 s

/** The sample publication. */
export function demo(language) {
  return start(['demo', '--language', language, ...ANY_PORTS]);
}

/** A server that has no site yet. */
export async function emptyServer() {
  const folder = await temporaryFolder();
  return start(['serve', '--data', folder, ...ANY_PORTS], folder);
}

/** A server on its first run, with the link that sets it up. */
export async function firstRun() {
  const folder = await temporaryFolder();
  const server = await start(['serve', '--data', folder, ...ANY_PORTS], folder);
  return { ...server, link: await server.says(/http:\/\/localhost:\d+\/desk\/setup\/\S+/) };
}

/** A server on a folder of the caller's, with arguments of its own; `kill` gives it no time for anything. */
export function serving(folder, ...more) {
  return start(['serve', '--data', folder, ...ANY_PORTS, ...more]);
}

/** A publication imported from the text of a Blogger backup, some of its articles taken back again. */
export async function imported({ host, backup, withdrawn = [] }) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'backup.xml');
  await writeFile(file, backup);
  const data = ['--data', path.join(folder, 'data')];
  try {
    await run(['import', file, '--site', host, '--no-fetch', ...data]);
    for (const place of withdrawn) await run(['article', 'withdraw', place, '--site', host, ...data]);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return start(['serve', ...data, ...ANY_PORTS], folder);
}

/** Runs a program to its end and gives what it wrote on stdout; a status other than 0 is an error that shows it all. */
export function run(args, command = program) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(said.stdout);
      else reject(new Error(`${command} ${args.join(' ')}: status ${status}\n${said.stderr}\n${said.stdout}`));
    });
  });
}

// The first address that the program names is the one it serves its readers on.
async function start(args, folder) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => giveUp('named no address in time'), START_LIMIT_MS);
    const giveUp = (why) => {
      clearTimeout(late);
      reject(new Error(`${program} ${args.join(' ')}: ${why}\n${said}`));
    };
    const listen = (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (!found) return;
      clearTimeout(late);
      resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => giveUp(error.message));
    child.on('exit', (status) => giveUp(`ended with status ${status}`));
  }).catch(async (error) => {
    await stop(child, folder);
    throw error;
  });
  /** The first part of what it says that looks so. */
  const says = async (pattern) => {
    for (let waited = 0; waited < START_LIMIT_MS; waited += 50) {
      const found = pattern.exec(said);
      if (found) return found[0];
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error(`never said ${pattern}\n${said}`);
  };
  return { address, says, stop: stopping(() => stop(child, folder)), kill: () => kill(child) };
}

async function stop(child, folder) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(late);
  }
  if (folder) await rm(folder, { recursive: true, force: true });
}

function kill(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return ended;
}

export function temporaryFolder() {
  return mkdtemp(path.join(tmpdir(), 'relais-browser-'));
}
