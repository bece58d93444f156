// Compares what onexgen and yaml-language-server, which is given our JSON Schema, find in contracts with one defect each.
//   node compare-yaml-language-server.mjs MUTANTS SOUND [ONEXGEN]
// MUTANTS: folders with contract.yaml and mutant.json {name, code, line, path}, as the test Mutants_can_be_written_out makes them;
// SOUND: the folder that path is relative to, with the files before the defect; ONEXGEN: the command. Prints a table in Markdown.
// A finding counts where the sound file does not have it too. Lines are counted from 0.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const tools = dirname(fileURLToPath(import.meta.url));
const schema = resolve(tools, "..", "..", "docs", "schemas", "contract.schema.json");
const [mutantsFolder, soundFolder, onexgen] = process.argv.slice(2).map((argument) => resolve(argument));

const mutants = readdirSync(mutantsFolder).sort().map((name) => ({
  ...JSON.parse(readFileSync(join(mutantsFolder, name, "mutant.json"), "utf8")),
  file: join(mutantsFolder, name, "contract.yaml"),
}));

const ours = onexgen ? findWithOnexgen() : undefined;
const theirs = await findWithYamlLanguageServer([...mutants.map((m) => m.file), ...new Set(mutants.map((m) => join(soundFolder, m.path)))]);
printTable();

// For each file the lines and codes of its diagnostics.
function findWithOnexgen() {
  const output = run(onexgen, ["check", "--json", mutantsFolder]);
  const found = new Map();
  for (const { file, code, range } of JSON.parse(output).diagnostics) {
    const path = resolve(file);
    found.set(path, [...(found.get(path) ?? []), { code, line: range.start.line }]);
  }
  return found;
}

// The exit code says that there were findings.
function run(command, args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  } catch (error) {
    if (error.stdout) return error.stdout;
    throw error;
  }
}

// For each file the lines and messages of its diagnostics.
async function findWithYamlLanguageServer(files) {
  const server = spawn(process.execPath, [join(tools, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const settings = { validate: true, schemas: { [pathToFileURL(schema)]: ["contract.yaml"] }, schemaStore: { enable: false } };
  const waiting = new Map();
  connection.onRequest("workspace/configuration", ({ items }) => items.map((item) => (item.section === "yaml" ? settings : {})));
  connection.onRequest("client/registerCapability", () => null);
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
  connection.onNotification(() => {});
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: settings } });

  const found = new Map();
  const check = async (file) => {
    const uri = pathToFileURL(file).href;
    const published = new Promise((resolve) => waiting.set(uri, resolve));
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: readFileSync(file, "utf8") },
    });
    const diagnostics = await published;
    waiting.delete(uri);
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    found.set(file, diagnostics.map((d) => ({ line: d.range.start.line, message: d.message })));
  };
  const atOnce = 16;
  for (let i = 0; i < files.length; i += atOnce) await Promise.all(files.slice(i, i + atOnce).map(check));
  const ended = once(server, "exit");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
  return found;
}

// What the defect brought: the diagnostics without those that the sound file has as well.
function addedBy(mutant) {
  const before = theirs.get(join(soundFolder, mutant.path)).map((d) => d.message);
  return theirs.get(mutant.file).filter(({ message }) => {
    const same = before.indexOf(message);
    if (same >= 0) before.splice(same, 1);
    return same < 0;
  });
}

function printTable() {
  const rows = new Map();
  for (const mutant of mutants) {
    const row = rows.get(mutant.code) ?? { mutants: 0, ours: 0, atLine: 0, elsewhere: 0 };
    const added = addedBy(mutant);
    row.mutants++;
    if (ours?.get(mutant.file)?.some((d) => d.code === mutant.code && d.line === mutant.line)) row.ours++;
    if (added.some((d) => d.line === mutant.line)) row.atLine++;
    else if (added.length > 0) row.elsewhere++;
    rows.set(mutant.code, row);
  }
  const total = { mutants: 0, ours: 0, atLine: 0, elsewhere: 0 };
  for (const row of rows.values()) for (const key in total) total[key] += row[key];
  console.log("| rule | mutants | onexgen, at the line | yaml-language-server, at the line | elsewhere | not at all |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const [code, row] of [...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)), ["**all**", total]]) {
    const notAtAll = row.mutants - row.atLine - row.elsewhere;
    console.log(`| ${code} | ${row.mutants} | ${ours ? row.ours : "–"} | ${row.atLine} | ${row.elsewhere} | ${notAtAll} |`);
  }
}
