import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const COMPANION = new URL(`./leave-with-parent.mjs?parent=${process.pid}`, import.meta.url).href;

/** A child of this process that runs the program. */
const child = (program: string, nodeOptions: string[] = []): ChildProcess =>
  spawn(process.execPath, [...nodeOptions, "--import", COMPANION, "-e", program], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

const endOf = async (started: ChildProcess) => (await once(started, "exit"))[0];

const WAIT = "setTimeout(() => process.exit(7), 2_000)";

test("a child whose command was killed while it was born does not begin", async () => {
  // The channel has closed, and the child has read that, before anything of ours is loaded.
  const closedFirst = `data:text/javascript,await new Promise((closed) => process.once("disconnect", closed))`;
  const started = child(WAIT, ["--import", closedFirst]);
  started.disconnect();
  expect(await endOf(started)).toBe(1);
});

test("a child ends with its command", async () => {
  const started = child(`process.send("begun"); ${WAIT}`);
  await once(started, "message");
  const ended = once(started, "exit");
  started.disconnect();
  expect(await ended).toEqual([null, "SIGTERM"]);
});

test("a child that has nothing left to do ends, and its workers work on while the command lives", async () => {
  const worker = `setTimeout(() => process.exit(5), 300)`;
  const program = `require("node:child_process")
    .spawn(process.execPath, [...process.execArgv.slice(0, 2), "-e", ${JSON.stringify(worker)}])
    .once("exit", (code) => { process.exitCode = code; })`;
  expect(await endOf(child(program))).toBe(5);
});
