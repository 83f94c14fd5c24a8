import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runProgram } from "./program";
import { storageMishap, storageMishapIn } from "./storage";

const folder = mkdtempSync(join(tmpdir(), "bcd-storage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failed = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

test.each([
  [failed("ENOSPC", "/o/a"), "Hết chỗ trên đĩa khi ghi /o/a: hãy giải phóng"],
  [failed("ENOSPC"), "Hết chỗ trên đĩa: hãy giải phóng"],
  [new Error("migration failed", { cause: failed("53100") }), "Hết chỗ trên đĩa: hãy giải phóng"],
  [failed("EROFS", "/o/.next"), "Đĩa chứa /o/.next chỉ cho đọc: hãy cho ghi"],
  [failed("EACCES", "/o/.next"), "Tài khoản đang chạy lệnh không đọc, ghi được /o/.next: hãy cấp quyền"],
])("%s is one sentence", (error, words) => {
  expect(storageMishap(error)?.message).toContain(words);
});

test("a port that is denied, and whatever else fails, is not taken for a disk", () => {
  for (const error of [failed("EACCES"), failed("EEXIST", "/o/a"), new Error("broken"), "a text"])
    expect(storageMishap(error)).toBeNull();
});

test.each([
  ["Error: EACCES: permission denied, mkdir '/o/.next'\n    at mkdirSync (node:fs:1)", "ghi được /o/.next"],
  ["thread panicked: Read-only file system (os error 30)", "thư mục chương trình chỉ cho đọc"],
  ["[Error: ENOSPC: no space left on device, write]", "Hết chỗ trên đĩa: hãy"],
])("what a program said of it is one sentence too: %j", (said, words) => {
  expect(storageMishapIn(said)?.message).toContain(words);
  expect(storageMishapIn("Type error: ERROR: not found, see 'a'")).toBeNull();
});

test("a program that could not write ends with the sentence, and its stack is not shown", async () => {
  const program = join(folder, "program.mjs");
  const thrown = `Object.assign(new Error("EROFS: read-only file system, open '/o/a'"), { code: "EROFS" })`;
  writeFileSync(program, `throw ${thrown};`);
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await expect(runProgram(program, [], { failure: "Không dựng được." })).rejects.toThrow("Đĩa chứa /o/a");
  expect(shown).not.toHaveBeenCalled();
  shown.mockRestore();
});
