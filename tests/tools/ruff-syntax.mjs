// Says what ruff's parser makes of Python source: reads one JSON string for each line, prints one JSON list of messages for each.
import { createInterface } from "node:readline";
import ruff from "@astral-sh/ruff-wasm-nodejs";

const workspace = new ruff.Workspace({ "target-version": "py313", lint: { select: [] } }, ruff.PositionEncoding.Utf16);
for await (const line of createInterface({ input: process.stdin })) {
  const messages = workspace.check(JSON.parse(line)).filter((d) => d.code === "invalid-syntax").map((d) => d.message);
  console.log(JSON.stringify(messages));
}
