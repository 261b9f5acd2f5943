// Reads the suite of the package `@typespec/http-specs`, next to `node_modules`.
//
//     node http-specs.mjs documents FOLDER     writes an OpenAPI document for each specification
//     node http-specs.mjs scenarios BASE_URL   prints the requests and responses of the scenarios

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "node_modules/@typespec/http-specs");

/** Returns the files of that name below a folder, sorted. */
function files(folder, name) {
  const entries = readdirSync(folder, { recursive: true }).map((entry) => join(folder, entry));
  return entries.filter((path) => path.endsWith(`/${name}`)).sort();
}

// The emitter looks up the examples of each parameter by its name in a plain object. For a parameter
// named `constructor` it finds the function `Object`, and crashes unless that has no length.
Object.defineProperty(Object, "length", { value: 0 });

async function documents(output) {
  const specs = join(root, "specs");
  const done = [];
  for (const main of files(specs, "main.tsp")) {
    const name = relative(specs, dirname(main));
    const folder = resolve(output, name);
    mkdirSync(folder, { recursive: true });
    const result = await emit(main, folder);
    const documents = readdirSync(folder).filter((file) => file.endsWith(".json"));
    done.push({ name, documents: documents.sort(), ...result });
  }
  writeFileSync(join(output, "specifications.json"), JSON.stringify(done, null, 1));
}

/** Emits the documents of a specification, without the statements that the emitter reports. */
async function emit(main, folder) {
  const { compile, createSourceFile, getSourceLocation, NodeHost } = await import("@typespec/compiler");
  let source = readFileSync(main, "utf8");
  const readFile = async (path) =>
    resolve(path) === main ? createSourceFile(source, path) : NodeHost.readFile(path);
  const options = { "emitter-output-dir": folder, "openapi-versions": ["3.1.0"], "file-type": "json" };
  const left_out = [];
  for (;;) {
    let errors;
    try {
      const program = await compile({ ...NodeHost, readFile }, main, {
        emit: ["@typespec/openapi3"],
        options: { "@typespec/openapi3": options },
      });
      errors = program.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    } catch (error) {
      return { left_out, errors: [String(error.message).split("\n")[0]] };
    }
    const places = errors.map((error) => getSourceLocation(error.target)).filter((it) => it.file.path === main);
    if (errors.length === 0 || places.length === 0) {
      return { left_out, errors: errors.map((error) => error.message) };
    }
    left_out.push(...errors.map((error) => error.message));
    for (const { pos, end } of places) {
      source = source.slice(0, pos) + source.slice(pos, end).replace(/[^\n]/g, " ") + source.slice(end);
    }
  }
}

async function scenarios(baseUrl) {
  const { expandDyns } = await import("@typespec/spec-api");
  const config = { baseUrl };
  const plain = (value) => JSON.parse(JSON.stringify(expandDyns(value ?? {}, config)));
  const folder = join(root, "dist/specs");
  const all = [];
  for (const file of files(folder, "mockapi.js")) {
    const { Scenarios } = await import(pathToFileURL(file).href);
    for (const [name, scenario] of Object.entries(Scenarios ?? {})) {
      const exchanges = scenario.apis.map(({ method, uri, request, response }) => ({
        method: method.toUpperCase(),
        path: path(uri, request?.pathParams),
        request: {
          status: request?.status ?? null,
          headers: plain(request?.headers),
          query: plain(request?.query),
          body: content(request?.body, config),
        },
        response: {
          status: response.status,
          body: content(response.body, config),
        },
      }));
      const keys = scenario.passCondition === "by-key";
      all.push({ name, folder: relative(folder, dirname(file)), by_key: keys, exchanges });
    }
  }
  console.log(JSON.stringify(all));
}

/** Returns the path of a route of Express. */
function path(uri, parameters) {
  let path = uri;
  for (const [name, value] of Object.entries(parameters ?? {})) {
    path = path.replaceAll(`:${name}`, String(value));
  }
  return path.replaceAll("\\:", ":");
}

/** Returns a body: its media type, and its JSON, text, bytes or parts. */
function content(body, config) {
  if (!body) return null;
  const media = body.contentType;
  if (body.kind === "multipart") {
    const files = (body.files ?? []).map((file) => ({
      field: file.fieldname,
      name: file.originalname,
      media: file.mimetype,
      hex: file.buffer.toString("hex"),
    }));
    return { media, parts: body.parts ?? {}, files };
  }
  if (body.streamChunks) return text(media, Buffer.concat(body.streamChunks.map((it) => Buffer.from(it))));
  const raw = body.rawContent;
  if (raw === undefined || raw === null) return { media };
  if (Buffer.isBuffer(raw)) return text(media, raw);
  return text(media, Buffer.from(typeof raw === "string" ? raw : raw.serialize(config)));
}

function text(media, bytes) {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes)) return { media, hex: bytes.toString("hex") };
  if (!/json$/.test(media)) return { media, text };
  try {
    return { media, json: JSON.parse(text), text };
  } catch {
    return { media, text };
  }
}

const [command, argument] = process.argv.slice(2);
await (command === "documents" ? documents(argument) : scenarios(argument));
