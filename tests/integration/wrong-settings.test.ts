import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";
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

test("npm run user:create on a database without its steps names the command that takes them", async () => {
  const { superuserUrl } = inject("server");
  const name = `bcd_bare_${randomBytes(4).toString("hex")}`;
  await ensureDatabase(superuserUrl, name);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const asked = (more: Record<string, string>) =>
    mishap(["user:create", "--username", "quan.tri", "--name", "Trần Văn Bình"], {
      DATABASE_URL: at(database.url),
      ...keys,
      ...more,
    });
  const remedy = "chạy npm start hoặc npm run db:migrate một lần rồi chạy lại lệnh này";
  const owned = await asked({ DATABASE_ADMIN_URL: at(database.adminUrl) });
  expect(owned).toContain(`hãy ${remedy}`);
  expect(owned).not.toContain("DATABASE_ADMIN_URL");
  expect(await asked({})).toContain(
    `hãy đặt thêm DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu), ${remedy}`,
  );
  await dropDatabase(superuserUrl, name);
});
