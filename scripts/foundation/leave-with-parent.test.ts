import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const companion = (parent: number) =>
  new URL(`./leave-with-parent.mjs?parent=${parent}`, import.meta.url).href;

/** What a program that would wait for a while ends with. */
const endOf = (parent: number) =>
  spawnSync(process.execPath, ["--import", companion(parent), "-e", "setTimeout(() => process.exit(0), 300)"])
    .status;

test("a child whose command was killed while it was born does not begin", () => {
  const { pid: ended } = spawnSync(process.execPath, ["-e", ""]);
  expect(endOf(ended)).toBe(1);
});

test("a worker of a child works on while the command lives", () => {
  expect(endOf(process.ppid)).toBe(0);
});
