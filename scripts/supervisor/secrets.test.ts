import { expect, test } from "vitest";
import { settings } from "../foundation/settings";
import { whereKeysAre } from "./secrets";

const KEYS = { DATA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}` };
const OWN = { DATABASE_URL: "postgresql://doan:mat-khau@db.example.vn/doan" };

test("the right keys are where the operator has them, or in the data folder of the database that comes along", () => {
  const said = (given: Record<string, string>) => whereKeysAre(settings(given), "/du-lieu");
  expect(said({ ...OWN, ...KEYS })).toMatch(/^đặt lại DATA_KEYS [^/]*$/);
  expect(said(KEYS)).toContain("hoặc bỏ DATA_KEYS để dùng khóa trong /du-lieu/secrets.json");
  expect(said({})).toMatch(/^lấy lại tệp khóa \/du-lieu\/secrets.json từ bản sao lưu/);
});
