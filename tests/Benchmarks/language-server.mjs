// Measures the language server beside yaml-language-server, which is given our JSON Schema, in one run: process start → initialize answered,
// → first diagnostics, keystroke → diagnostics, memory after as many edits as somebody makes in an hour, and processor time when idle.
//   node tests/Benchmarks/language-server.mjs [ONEXGEN] [--starts N] [--edits N] [--hour N] [--minutes N]
// ONEXGEN: the command (artifacts/onexgen/onexgen). Needs Linux and `npm ci` in tests/tools. Prints a table in Markdown.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..", "..");
const tools = join(root, "tests", "tools");
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(join(tools, "package.json"))("vscode-jsonrpc/node");

const option = (name, value) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : value);
const onexgen = resolve(process.argv[2]?.startsWith("-") === false ? process.argv[2] : join(root, "artifacts", "onexgen", "onexgen"));
const starts = option("--starts", 10);
const edits = option("--edits", 200);
// An edit in every second, as fast as the server answers.
const hour = option("--hour", 3_600);
// A server that takes longer than so many minutes for them is measured behind those that it has answered.
const minutes = option("--minutes", 10);

const schema = pathToFileURL(join(root, "docs", "schemas", "contract.schema.json")).href;
const candidates = [
  { name: "onexgen serve", command: [onexgen, "serve", "--stdio"] },
  { name: "yaml-language-server", command: [process.execPath, join(tools, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"] },
];

const folder = mkdtempSync(join(tmpdir(), "onex-bench-"));
const uri = pathToFileURL(join(folder, "contract.yaml")).href;
// The word that is typed is in the first line: of all places the one with the most text behind it. The wrong type is what both find.
const text = `description: "x"\nname: node_x_effect\nnode_type: nonsense\nio_operations:\n${Array.from({ length: 320 }, (_, i) =>
  `  - operation: operation_${i}\n    description: "What operation ${i} does with its fields"\n    input_fields: [a, b]\n    output_fields: [c]\n`).join("")}`;
writeFileSync(join(folder, "contract.yaml"), text);

async function start({ command }) {
  const began = performance.now();
  const server = spawn(command[0], command.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const session = { server, connection, version: 1, waiting: undefined };
  connection.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? { validate: true, schemas: { [schema]: ["contract.yaml"] }, schemaStore: { enable: false } } : {})));
  connection.onRequest("client/registerCapability", () => null);
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    if (params.uri === uri && params.diagnostics.length > 0 && (params.version ?? session.version) === session.version) session.waiting?.();
  });
  connection.onNotification(() => {});
  connection.listen();
  const folders = [{ uri: pathToFileURL(folder).href, name: "bench" }];
  await connection.sendRequest("initialize", {
    processId: process.pid, rootUri: folders[0].uri, workspaceFolders: folders,
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  session.initialized = performance.now() - began;
  await connection.sendNotification("initialized", {});
  const first = published(session);
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  await first;
  session.first = performance.now() - began;
  return session;
}

const published = (session) => new Promise((done) => (session.waiting = done));

// One character is typed behind the last one, and taken away again in the next turn, so that the text stays as long as it is.
async function type(session) {
  const isTyped = session.version % 2 === 0;
  session.version++;
  const began = performance.now();
  const answer = published(session);
  await session.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: session.version },
    contentChanges: [{ range: { start: { line: 0, character: 15 }, end: { line: 0, character: isTyped ? 16 : 15 } }, text: isTyped ? "" : "y" }],
  });
  await answer;
  return performance.now() - began;
}

// Another contract is opened, edited and closed again.
async function look({ connection }, turn) {
  const other = { uri: pathToFileURL(join(folder, `node_${turn % 7}_effect`, "contract.yaml")).href };
  await connection.sendNotification("textDocument/didOpen", { textDocument: { ...other, languageId: "yaml", version: 1, text: text.slice(0, 4_000 + (turn % 1_000)) } });
  await connection.sendNotification("textDocument/didChange", { textDocument: { ...other, version: 2 }, contentChanges: [{ text: `node_type: nonsense\nname: node_${turn}_effect\n` }] });
  await connection.sendRequest("textDocument/hover", { textDocument: other, position: { line: 0, character: 2 } });
  await connection.sendNotification("textDocument/didClose", { textDocument: other });
}

// Half of the operations get other names: all of the text is sent anew.
async function rewrite(session, turn) {
  session.version += 2;
  const answer = published(session);
  await session.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: session.version },
    contentChanges: [{ text: text.replaceAll(/operation_(\d*[02468])\b/g, `operation_${turn}_$1`).replace('"x"', session.version % 2 === 0 ? '"xy"' : '"x"') }],
  });
  await answer;
}

// A node is planned, looked at and discarded.
async function plan({ connection }) {
  const finished = new Promise((done) => connection.onNotification("onex/generate/finished", done));
  await connection.sendRequest("onex/generate/start", { prompt: "Create EFFECT node for PostgreSQL database write operations", folder: pathToFileURL(folder).href, compile: false });
  const { jobId, files } = await finished;
  for (const { path } of files) await connection.sendRequest("onex/generate/content", { jobId, path });
  await connection.sendRequest("onex/generate/discard", { jobId });
}

async function end(session) {
  const exited = once(session.server, "exit");
  await session.connection.sendRequest("shutdown");
  await session.connection.sendNotification("exit");
  await exited;
  session.connection.dispose();
}

const memory = ({ server }) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024;

// In milliseconds; the kernel counts in hundredths of a second.
const processorTime = ({ server }) => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

try {
  const results = candidates.map(() => ({ initialized: [], first: [] }));
  // In turns, so that what else the machine does falls on both.
  for (let i = 0; i < starts; i++) {
    for (const [index, candidate] of candidates.entries()) {
      const session = await start(candidate);
      results[index].initialized.push(session.initialized);
      results[index].first.push(session.first);
      await end(session);
    }
  }
  for (const [index, candidate] of candidates.entries()) {
    const session = await start(candidate);
    for (let i = 0; i < 20; i++) await type(session);
    const times = [];
    for (let i = 0; i < edits; i++) times.push(await type(session));
    results[index].times = times;
    // What an editor asks for while somebody types is asked for too.
    const began = performance.now();
    let done = 0;
    for (; done < hour && performance.now() - began < minutes * 60_000; done++) {
      await type(session);
      if (done % 10 === 0)
        await session.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } }, context: { diagnostics: [] } });
      if (done % 25 === 0) await session.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      if (done % 50 === 0) await look(session, done);
      if (done % 200 === 0) await rewrite(session, done);
      if (done % 300 === 0 && index === 0) await plan(session);
    }
    results[index].hour = done;
    results[index].memory = memory(session);
    const before = processorTime(session);
    await new Promise((resume) => setTimeout(resume, 10_000));
    results[index].idle = processorTime(session) - before;
    await end(session);
  }
  console.log(`Contract of ${Math.round(Buffer.byteLength(text) / 1024)} KB, ${starts} starts, ${edits} edits, load ${readFileSync("/proc/loadavg", "utf8").split(" ")[0]} at the end.\n`);
  console.log("| | start → initialize, median (slowest) | start → first diagnostics, median (slowest) | keystroke → diagnostics, median (p95) | memory after edits | processor time in 10 idle seconds |\n|---|---|---|---|---|---|");
  for (const [index, r] of results.entries())
    console.log(`| ${candidates[index].name} | ${ms(at(r.initialized, 0.5))} (${ms(at(r.initialized, 1))}) | ${ms(at(r.first, 0.5))} (${ms(at(r.first, 1))}) | ${ms(at(r.times, 0.5))} (${ms(at(r.times, 0.95))}) | ${Math.round(r.memory)} MB (${r.hour}) | ${r.idle} ms |`);
} finally {
  rmSync(folder, { recursive: true });
}
