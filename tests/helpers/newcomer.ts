import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { expect } from "vitest";

const NOTHING = {
  DATABASE_URL: "",
  DATABASE_ADMIN_URL: "",
  AUTH_SECRET: "",
  DATA_KEYS: "",
  EMBEDDED_DATABASE: "",
};

type Environment = Record<string, string>;

/** What an installation with a database of its own must be given. */
export function serverKeys(): { AUTH_SECRET: string; DATA_KEYS: string } {
  return { AUTH_SECRET: "x".repeat(40), DATA_KEYS: `k1:${randomBytes(32).toString("base64")}` };
}

/** Somebody who knows the commands and no more; `usual` is the environment unless a command is given another. */
export function newcomer(usual: Environment) {
  /** Runs a command, in this checkout or another one; it never shows a stack. */
  async function command(args: string[], env: Environment, node: string[] = [], checkout = ".") {
    const child = spawn(process.execPath, [...node, join(resolve(checkout), "scripts", "run.mjs"), ...args], {
      env: { ...process.env, ...NOTHING, ...usual, ...env },
      timeout: 55_000,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    const code = await new Promise((done) => child.once("close", done));
    expect(said).not.toMatch(/^\s+at /m);
    return { code, said };
  }

  /** It must fail with a sentence and without a stack. */
  async function mishap(args: string[], env: Environment, node: string[] = []): Promise<string> {
    const { code, said } = await command(args, env, node);
    expect(code, said).toBe(1);
    return said;
  }

  return { command, mishap };
}
