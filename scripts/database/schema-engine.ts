import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as runtime from "@prisma/schema-engine-wasm/schema_engine_bg";
import { ROOT } from "../foundation/project";
import { CatalogAdapter } from "./catalog-adapter";

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The SQL that turns the structure of this database into that of the schema files; "" where they agree. */
export async function structureDiff(
  url: string,
  schema: { path: string; content: string }[],
): Promise<string> {
  loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(url));
  const engine = await runtime.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files: schema, configDir: ROOT },
    to: { tag: "schemaDatamodel", files: schema },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  const sql = stdout?.trim() ?? "";
  return sql === "-- This is an empty migration." ? "" : sql;
}

/** The package expects a bundler to link its WebAssembly file. */
function loadEngine(): void {
  const folder = dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": { ...runtime } });
  runtime.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
