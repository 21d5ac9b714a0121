// Parses AsyncAPI documents with the official parser; exit 1 when one has an error.
import { Parser, fromFile } from '@asyncapi/parser';

const ERROR = 0;
const parser = new Parser();
let failed = false;
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await fromFile(parser, file).parse();
  const errors = diagnostics.filter((one) => one.severity === ERROR);
  for (const { code, message, path } of errors) {
    console.error(`${file}: ${code} at ${path.join('.')}: ${message}`);
  }
  if (errors.length > 0 || !document) {
    failed = true;
  } else {
    console.log(`${file}: AsyncAPI ${document.version()}, ${document.allMessages().length} messages, no errors`);
  }
}
process.exit(failed ? 1 : 0);
