import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { besideThisProcess } from "@/lib/platform/side-process";
import type { SideJobs } from "@/tests/helpers/side-jobs/answer";

const beside = () =>
  besideThisProcess<SideJobs>({ path: "tests/helpers/side-jobs/start.mjs", heapMb: 64, youngMb: 24 });

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("bytes are answered as bytes, parts come in their order, a failure is told as it is", async () => {
  const side = beside();
  expect(await side.ask("twice", new Uint8Array([1, 2, 100]))).toEqual(new Uint8Array([2, 4, 200]));
  const parts: number[] = [];
  for await (const part of side.parts("counted", 300)) parts.push(part);
  expect(parts).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
  await expect(side.ask("fail", "quá dài")).rejects.toThrow(RangeError("quá dài"));
  const calls = ["a", "b"].map((word) => side.ask("fail", word).catch(String));
  expect(await Promise.all([...calls, side.ask("pid", undefined)])).toEqual([
    "RangeError: a",
    "RangeError: b",
    expect.any(Number),
  ]);
});

test("a job that swells beyond its heap ends its process alone; the next call begins another", async () => {
  const side = beside();
  const first = await side.ask("pid", undefined);
  const swelling = side.ask("swell", undefined);
  const waiting = side.ask("pid", undefined);
  await expect(swelling).rejects.toThrow("side-jobs/start.mjs ended");
  await expect(waiting).rejects.toThrow("side-jobs/start.mjs ended");
  const second = await side.ask("pid", undefined);
  expect(second).not.toBe(first);
  process.kill(second);
  await expect.poll(() => isAlive(second), { timeout: 20_000 }).toBe(false);
  expect(isAlive(first)).toBe(false);
  expect(await side.ask("twice", new Uint8Array([4]))).toEqual(new Uint8Array([8]));
});

test("it ends with the process that began it, however that ends", async () => {
  const parent = fork("tests/helpers/side-jobs/parent.mjs", { execArgv: [] });
  const [pid] = (await once(parent, "message")) as [number];
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
});
