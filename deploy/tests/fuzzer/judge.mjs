// Says of every answer whether it may be: nothing above 499, every refusal a complete problem document, and nothing
// accepted that the published document forbids or that nobody without a token may do.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const TOLD_MAX = 25;

export class Judge {
  constructor(document, hasToken) {
    this.document = document;
    this.hasToken = hasToken;
    this.heard = [];
    this.wrong = [];
    this.counts = new Map();
    this.ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateFormats: true }));
    this.ajv.addSchema({ $id: 'kiem', components: closed(document.components ?? {}) });
    this.operations = Object.entries(document.paths).flatMap(([address, operations]) =>
      Object.entries(operations).map(([method, one]) => this.operation(address, method, one)));
  }

  operation(address, method, one) {
    const schema = one.requestBody?.content?.['application/json']?.schema;
    const parameters = (one.parameters ?? []).map((parameter) => this.resolve(parameter));
    const quoted = address.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return {
      method: method.toUpperCase(),
      address,
      pattern: new RegExp(`^/v1${quoted.join('[^/]+')}$`),
      open: (one.security ?? []).length === 0,
      body: schema && this.ajv.compile(local(closed(schema))),
      bodyRequired: one.requestBody?.required === true,
      query: parameters.filter((parameter) => parameter.in === 'query')
        .map((parameter) => ({ ...parameter, valid: this.ajv.compile(local(closed(parameter.schema ?? {}))) })),
    };
  }

  resolve(part) {
    return part.$ref ? part.$ref.slice(2).split('/').reduce((at, name) => at[name], this.document) : part;
  }

  hear({ method, address, headers, body, answer }) {
    const { status } = answer;
    const where = `${method} ${address}`;
    this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
    this.heard.push({ method, address, status, ifMatch: headers['if-match'], body: body.toString().slice(0, 2000) });
    if (status >= 500) this.broke(`${status} ${where} ${body.toString().slice(0, 300)} -> ${answer.body.toString().slice(0, 300)}`);
    if (status >= 400 && status < 500) this.refusal(where, answer);
    if (status < 400) this.accepted(method, address, where, body, status);
  }

  refusal(where, answer) {
    const type = answer.headers['content-type'] ?? '';
    if (!type.startsWith('application/problem+json')) return this.broke(`${answer.status} ${where}: answered as ${type || 'nothing'}`);
    const problem = JSON.parse(answer.body);
    for (const member of ['type', 'title', 'status', 'detail', 'code']) {
      if (problem[member] === undefined) this.broke(`${answer.status} ${where}: a problem without ${member}`);
    }
  }

  accepted(method, address, where, body, status) {
    const url = new URL(address, 'http://x');
    const one = this.operations.find((operation) => operation.method === method && operation.pattern.test(url.pathname));
    if (!one) return this.broke(`${status} ${where}: accepted, but the document knows no such operation`);
    if (!this.hasToken && !one.open) this.broke(`${status} ${where}: accepted without a token`);
    if (one.body) this.judgeBody(one, where, body, status);
    for (const parameter of one.query) {
      for (const text of url.searchParams.getAll(parameter.name)) {
        if (!readings(text).some((value) => parameter.valid(value))) {
          this.broke(`${status} ${where}: accepted with ${parameter.name}=${text}, ${this.ajv.errorsText(parameter.valid.errors)}`);
        }
      }
    }
  }

  judgeBody(one, where, body, status) {
    if (body.length === 0) {
      if (one.bodyRequired) this.broke(`${status} ${where}: accepted without a body`);
      return;
    }
    let value;
    try {
      value = JSON.parse(body);
    } catch {
      return this.broke(`${status} ${where}: accepted what is no JSON: ${body.toString().slice(0, 200)}`);
    }
    if (!one.body(value)) this.broke(`${status} ${where}: accepted ${body.toString().slice(0, 400)}, ${this.ajv.errorsText(one.body.errors)}`);
  }

  broke(what) {
    this.wrong.push(what);
  }

  verdict(title) {
    const counts = [...this.counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`).join(', ');
    console.log(`${title}: ${this.heard.length} requests (${counts}), ${this.wrong.length} wrong`);
    for (const what of this.wrong.slice(0, TOLD_MAX)) console.log(`  ${what}`);
    if (this.wrong.length > TOLD_MAX) console.log(`  and ${this.wrong.length - TOLD_MAX} more`);
    if (this.heard.length === 0) console.log('  the fuzzer sent nothing: see fuzzer.log');
    return this.wrong.length + (this.heard.length === 0 ? 1 : 0);
  }
}

// Every object as one that takes no member that it does not name: that is what the services promise.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  if (copy.properties && copy.additionalProperties === undefined && !copy.allOf) copy.additionalProperties = false;
  return copy;
}

function local(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"kiem#/components/'));
}

// What a text in an address may stand for.
function readings(text) {
  const all = [text];
  if (/^-?[0-9]+(\.[0-9]+)?$/.test(text)) all.push(Number(text));
  if (text === 'true' || text === 'false') all.push(text === 'true');
  return all;
}
