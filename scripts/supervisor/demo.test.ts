import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readKept, writeKept } from "../foundation/data-dir";
import { demoPassword } from "./demo";

test("the demo opens with what it was loaded with, whatever is set at a later start", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "bcd-demo-"));
  const kept = readKept(dataDir, false);
  const shown = (more: object) => {
    writeKept(dataDir, { ...kept, ...more });
    return demoPassword(dataDir, "một mật khẩu khác");
  };
  expect(shown({})).toBeNull();
  expect(shown({ demo: "loading", demoPassword: "lần đầu" })).toBeNull();
  expect(shown({ demo: "loaded", demoPassword: "lần đầu" })).toBe("lần đầu");
  expect(shown({ demo: "loaded" })).toBe("một mật khẩu khác");
  rmSync(dataDir, { recursive: true });
});
