// Holds JSON documents against a schema of this repository.
// Reads {"schema": path, "documents": [any, …]} from standard input; prints one line for each fault, and nothing when all is well.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
documents.forEach((document, index) => {
  if (validate(document)) return;
  for (const error of validate.errors) console.log(`document ${index}: ${error.instancePath || "/"} ${error.message}`);
});
