import { readdir } from "node:fs/promises";
import path from "node:path";
import { systemRows } from "./database/database";
import { isDenied } from "./database/errors";
import { env } from "./env";
import { opens } from "./sealing";
import { storageWorks } from "./storage";

type Part = "ok" | "failed";
export type Health = { status: Part; database: Part; migrations: Part; keys: Part; storage: Part };

const applied = {
  name: "migrations_applied",
  text: "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
};

const marks = { name: "data_key_marks", text: "SELECT sealed FROM data_key_marks" };

export async function systemHealth(): Promise<Health> {
  const [migrations, keys, storage] = await Promise.all([migrationState(), keysOpen(), storageWorks()]);
  const database: Part = migrations === "unreachable" ? "failed" : "ok";
  const parts = {
    database,
    migrations: migrations === "current" ? ("ok" as const) : ("failed" as const),
    keys: keys ? ("ok" as const) : ("failed" as const),
    storage: storage ? ("ok" as const) : ("failed" as const),
  };
  const status: Part = Object.values(parts).every((part) => part === "ok") ? "ok" : "failed";
  return { status, ...parts };
}

/** Whether the database holds exactly the migrations that the program brings, as far as it lets the program read them. */
async function migrationState(): Promise<"current" | "different" | "unreadable" | "unreachable"> {
  try {
    const rows = await systemRows<{ migration_name: string }>("health", applied, []);
    const there = new Set(rows.map((row) => row.migration_name));
    const folder = await readdir(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
    const wanted = folder.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return wanted.length === there.size && wanted.every((name) => there.has(name)) ? "current" : "different";
  } catch (error) {
    return isDenied(error) ? "unreadable" : "unreachable";
  }
}

/** Whether DATA_KEYS opens what was sealed here: else pages fail, and what is saved meanwhile nobody opens later. */
async function keysOpen(): Promise<boolean> {
  try {
    const rows = await systemRows<{ sealed: Buffer }>("health", marks, []);
    return rows.every(({ sealed }) => opens(env().dataKeys, sealed));
  } catch {
    return false;
  }
}
