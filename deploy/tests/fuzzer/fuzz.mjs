// Runs the fuzzer through a recorder that speaks for it: adds the token, swaps made-up ids for ones that exist, and
// judges every answer against the document that the service itself publishes.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { Judge } from './judge.mjs';

const [root, data, out, ...asked] = process.argv.slice(2);
const ROLES = 'INI,TL,EXE,IMP,PB,FM,FAC,ASR,SB,ADO,BEN,BUY,EVA,AMB,POL,EXT,AUD,OPS';
const IDS_MAX = 400;
const COMBINATIONS_MAX = process.env.KIEM_FUZZ_COMBINATIONS ?? '60';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const platform = JSON.parse(readFileSync(path.join(data, 'run/state.json'), 'utf8'));
const services = platform.parts.filter((part) => part.name.endsWith('-service'));
const chosen = asked.length ? services.filter((service) => asked.includes(service.name)) : services;
if (asked.length && chosen.length !== asked.length) throw new Error(`no such service: ${asked}`);
const jar = path.join(root, 'deploy/tests/fuzzer/node_modules/specmatic/specmatic.jar');
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
const token = process.env.KIEM_FUZZ_TOKEN || tokenOfEveryRole();

function tokenOfEveryRole() {
  const organisation = process.env.KIEM_FUZZ_ORG ? [process.env.KIEM_FUZZ_ORG] : [];
  return execFileSync(path.join(root, 'kiem'), ['token', ROLES, ...organisation, '--data', data]).toString().trim();
}

function ask(address, method, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.setTimeout(30_000, () => request.destroy(new Error('not answered within 30 s')));
    request.on('error', reject);
    request.end(body);
  });
}

// Ids that exist, by the collection in which they do.
async function knownIds() {
  const bearer = { authorization: `Bearer ${token}` };
  const found = new Set();
  const collections = new Map();
  for (const service of services) {
    const document = JSON.parse((await ask(`${service.address}/v1/openapi.json`, 'GET', {})).body);
    for (const [address, operations] of Object.entries(document.paths)) {
      if (!operations.get || address.includes('stream')) continue;
      if (!address.includes('{')) {
        const answer = await ask(`${service.address}/v1${address}`, 'GET', bearer);
        for (const id of answer.body.toString().match(UUID) ?? []) if (found.size < IDS_MAX) found.add(id);
      }
      const one = /^(\/[a-z-]+)\/\{[^}]+\}$/.exec(address);
      if (one) collections.set(one[1], service.address);
    }
  }
  const known = new Map();
  for (const [collection, address] of collections) {
    const ids = [];
    for (const id of found) {
      if ((await ask(`${address}/v1${collection}/${id}`, 'GET', bearer)).status === 200) ids.push(id);
      if (ids.length === 12) break;
    }
    known.set(collection, ids);
  }
  return known;
}

// A document without security and with plain headers: the recorder decides who asks, and spends no requests on every
// length that a key may have times every body.
function forTheFuzzer(document) {
  const open = structuredClone(document);
  delete open.components?.securitySchemes;
  const key = open.components?.parameters?.['Idempotency-Key'];
  if (key) key.schema = { type: 'string', format: 'uuid' };
  for (const operations of Object.values(open.paths)) for (const one of Object.values(operations)) delete one.security;
  return open;
}

function recorder(service, bearer, ids, judge) {
  let turn = 0;
  return http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const body = Buffer.concat(parts);
      const headers = { ...request.headers };
      delete headers.authorization;
      delete headers.host;
      if (bearer) headers.authorization = `Bearer ${bearer}`;
      let address = request.url;
      const inside = /^\/v1(\/[a-z-]+)\/([^/?]+)/.exec(address);
      const some = inside && bearer && turn++ % 4 !== 0 ? ids.get(inside[1]) ?? [] : [];
      if (some.length) {
        const id = some[turn % some.length];
        address = address.replace(`${inside[1]}/${inside[2]}`, `${inside[1]}/${id}`);
        if (headers['if-match']) {
          const now = await ask(`${service.address}/v1${inside[1]}/${id}`, 'GET', { authorization: headers.authorization });
          if (now.headers.etag) headers['if-match'] = now.headers.etag;
        }
      }
      try {
        const answer = await ask(service.address + address, request.method, headers, body);
        judge.hear({ method: request.method, address, headers, body, answer });
        delete answer.headers['transfer-encoding'];
        response.writeHead(answer.status, answer.headers).end(answer.body);
      } catch (e) {
        judge.broke(`${request.method} ${address}: ${e.message}`);
        response.writeHead(599).end();
      }
    });
  });
}

async function run(service, bearer, ids) {
  const document = JSON.parse((await ask(`${service.address}/v1/openapi.json`, 'GET', {})).body);
  const judge = new Judge(document, Boolean(bearer));
  const folder = path.join(out, `${service.name}-${bearer ? 'token' : 'no-token'}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(forTheFuzzer(document)));
  const server = recorder(service, bearer, ids, judge);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${server.address().port}/v1`;
  const log = [];
  const fuzzer = spawn(java, ['-Xmx700m', '-XX:TieredStopAtLevel=1', '-jar', jar, 'test', 'openapi.json', '--testBaseURL', base, '--timeout', '30'],
    { cwd: folder, env: { ...process.env, SPECMATIC_GENERATIVE_TESTS: 'true', MAX_TEST_REQUEST_COMBINATIONS: COMBINATIONS_MAX } });
  fuzzer.stdout.on('data', (part) => log.push(part));
  fuzzer.stderr.on('data', (part) => log.push(part));
  await new Promise((ended) => fuzzer.on('close', ended));
  server.close();
  server.closeAllConnections();
  writeFileSync(path.join(folder, 'fuzzer.log'), Buffer.concat(log));
  writeFileSync(path.join(folder, 'requests.jsonl'), judge.heard.map((one) => JSON.stringify(one)).join('\n'));
  return judge.verdict(`${service.name} ${bearer ? 'with a token' : 'without a token'}`);
}

const ids = await knownIds();
for (const [collection, some] of ids) console.log(`${collection}: ${some.length} ids that exist`);
let wrong = 0;
for (const service of chosen) {
  for (const bearer of [token, null]) wrong += await run(service, bearer, ids);
}
console.log(wrong ? `${wrong} wrong` : 'nothing broke, no nonsense was accepted');
process.exit(wrong ? 1 : 0);
