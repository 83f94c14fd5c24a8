import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";
import { hashFiles } from "../foundation/source-hash";
import { withoutNestedWrites } from "./parameter-graph";

const STAMP = join(ROOT, "prisma", "generated", ".made-from");

/** Makes Prisma's client from the schema, unless it was made from this very schema before. */
export async function ensureGenerated(signal?: AbortSignal): Promise<void> {
  const hash = schemaHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  await generate(signal);
}

export async function generate(signal?: AbortSignal): Promise<void> {
  await runProgram("prisma/build/index.js", ["generate"], {
    signal,
    failure: "Không tạo được mã truy cập cơ sở dữ liệu từ prisma/schema.",
    // The generator is WebAssembly; the named engine is never called, but without a name Prisma downloads one.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  const source = join(ROOT, "prisma/generated/internal/class.ts");
  writeFileSync(source, withoutNestedWrites(readFileSync(source, "utf8")));
  writeFileSync(STAMP, schemaHash());
}

function schemaHash(): string {
  return hashFiles([
    "prisma/schema",
    "prisma.config.ts",
    "package-lock.json",
    "scripts/database/parameter-graph.ts",
  ]);
}
