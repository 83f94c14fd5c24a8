import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freePort } from "@/scripts/foundation/ports";
import { freshDatabase } from "../helpers/database";
import { newcomer, serverKeys } from "../helpers/newcomer";

const database = await freshDatabase();
const scratch = mkdtempSync(join(tmpdir(), "bcd-settings-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const keys = serverKeys();
const { mishap } = newcomer({ DATA_DIR: join(scratch, "data"), PORT: String(await freePort()) });

describe("npm start refuses with one sentence", () => {
  test("addresses that cannot be read, each by its name", async () => {
    const said = await mishap(["start"], {
      DATABASE_URL: "postgresql://doan:mat-khau-kin@db.example.vn/d%b",
      SMTP_URL: "smtp://doan%zz@mail.example.vn:587",
    });
    expect(said).toContain("DATABASE_URL cần viết dấu % của tên, mật khẩu hay cơ sở dữ liệu thành %25");
    expect(said).toContain("SMTP_URL cần có dạng");
    expect(said).not.toContain("mat-khau-kin");
  });

  test("a certificate's file that is not there, and a parameter that is none", async () => {
    const asked = (params: string) => {
      const url = `postgresql://doan:mat-khau@db.example.vn/doan?${params}`;
      return mishap(["start"], { DATABASE_URL: url, ...keys });
    };
    const file = await asked("sslmode=verify-full&sslrootcert=/none/goc.pem");
    expect(file).toContain('DATABASE_URL nêu tệp "/none/goc.pem" không đọc được (ENOENT)');
    expect(file).toContain("sslrootcert");
    expect(await asked("uselibpqcompat=true&sslmode=verify-ca")).toContain(
      "DATABASE_URL có tham số không dùng được",
    );
  });
});
