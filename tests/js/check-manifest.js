// The manifest given, held against the schema that Microsoft publishes (its package brings a copy, though its code asks for a package that it
// does not name, so the schema is read by itself). One reason a line; "valid" when there is none.
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;

const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const version = /\/(v[\d.]+)\//.exec(manifest.$schema)[1];
const schemas = path.join(__dirname, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams");
const schema = JSON.parse(fs.readFileSync(path.join(schemas, version, "MicrosoftTeams.schema.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strictTypes: false });
addFormats(ajv, ["uri", "email", "regex"]);
const validate = ajv.compile(schema);
console.log(validate(manifest) ? "valid" : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join("\n"));
