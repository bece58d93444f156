// One session with the language server, spoken by the library that Visual Studio Code speaks it with. Prints what came of it as JSON.
// usage: node language-server-session.mjs FOLDER COMMAND [ARGUMENT…]
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import rpc from "vscode-jsonrpc/node";

const [folder, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const waiting = [];
connection.onNotification("textDocument/publishDiagnostics", (params) => waiting.shift()?.(params));
connection.onRequest("workspace/configuration", (params) => params.items.map(() => ({ check: { profile: "default" } })));
connection.onRequest("client/registerCapability", () => null);
connection.onRequest("window/workDoneProgress/create", () => null);
connection.listen();
const published = () => new Promise((resolve) => waiting.push(resolve));

const uri = pathToFileURL(join(folder, "contract.yaml")).href;
const result = {};
const initialized = await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "folder" }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: {
      synchronization: { dynamicRegistration: true },
      publishDiagnostics: { versionSupport: true },
      codeAction: { dynamicRegistration: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } } },
    },
    window: { workDoneProgress: true },
  },
});
result.server = initialized.serverInfo.name;
await connection.sendNotification("initialized", {});

const first = published();
await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text: "name: node_x\nnode_type: effect\n" } });
result.diagnostics = (await first).diagnostics.map((d) => d.code);

const actions = await connection.sendRequest("textDocument/codeAction", {
  textDocument: { uri }, range: { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } }, context: { diagnostics: [] },
});
result.actions = actions.map((a) => `${a.kind}: ${a.title}`);

// A request that is cancelled is answered all the same: with its result or as cancelled.
const cancellation = new rpc.CancellationTokenSource();
const cancelled = connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 2 } }, cancellation.token);
cancellation.cancel();
result.cancelled = await cancelled.then(() => "answered", (error) => error.code);

// And the server goes on.
const hover = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 2 } });
result.hover = typeof hover.contents.value;
const second = published();
await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } }, text: "EFFECT_GENERIC" }] });
const after = await second;
result.version = after.version;
result.after = after.diagnostics.map((d) => d.code);

const planned = new Promise((resolve) => connection.onNotification("onex/generate/finished", resolve));
result.job = await connection.sendRequest("onex/generate/start", { prompt: "Create EFFECT node for PostgreSQL database write operations", folder: pathToFileURL(join(folder, "out")).href, compile: false });
const plan = await planned;
result.plan = { jobId: plan.jobId, outcome: plan.outcome, files: plan.files.length };

result.shutdown = await connection.sendRequest("shutdown");
const ended = new Promise((resolve) => server.on("exit", resolve));
await connection.sendNotification("exit");
result.exitCode = await ended;
connection.dispose();
console.log(JSON.stringify(result));
