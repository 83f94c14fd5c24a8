import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { takeDataDir, takeInTurn } from "./lock";

const dataDir = mkdtempSync(join(tmpdir(), "bcd-lock-"));
const mark = join(dataDir, "running.json");
const building = join(dataDir, "cache/building.json");
beforeEach(() => rmSync(mark, { force: true }));
afterAll(() => rmSync(dataDir, { recursive: true }));

describe("DATA_DIR", () => {
  test("belongs to one process, which says where it serves", async () => {
    const giveBack = await takeDataDir(dataDir, "http://localhost:3000");
    await expect(takeDataDir(dataDir, "x")).rejects.toThrow(
      `đang chạy với thư mục dữ liệu ${dataDir} (tiến trình ${process.pid}, http://localhost:3000)`,
    );
    giveBack();
    expect(existsSync(mark)).toBe(false);
  });

  test("is taken over from a killed process, though its number lives on", async () => {
    writeFileSync(mark, JSON.stringify({ pid: process.pid, port: 1, token: "gone", address: "" }));
    (await takeDataDir(dataDir, "x"))();
  });

  test("is taken over from a process whose port another program has now", async () => {
    const giveBack = await takeDataDir(dataDir, "x");
    const { port } = JSON.parse(readFileSync(mark, "utf8"));
    writeFileSync(mark, JSON.stringify({ pid: 1, port, token: "someone else", address: "" }));
    const again = await takeDataDir(dataDir, "y");
    giveBack();
    again();
  });

  test("is taken over where the mark was cut off", async () => {
    writeFileSync(mark, '{"pid": 12');
    (await takeDataDir(dataDir, "x"))();
  });
});

describe("what is taken in turn", () => {
  test("goes to the next when it is given back, who is told once that somebody else has it", async () => {
    const first = await takeInTurn(building, () => expect.unreachable());
    let told = 0;
    const second = takeInTurn(building, () => void told++);
    await expect.poll(() => told, { timeout: 20_000 }).toBe(1);
    first();
    (await second)();
    expect(told).toBe(1);
    expect(existsSync(building)).toBe(false);
  });

  test("is not waited for by whoever is stopped", async () => {
    const first = await takeInTurn(building, () => undefined);
    const stop = new AbortController();
    const second = takeInTurn(building, () => stop.abort(new Error("Ctrl-C")), stop.signal);
    await expect(second).rejects.toThrow("Ctrl-C");
    first();
  });
});
