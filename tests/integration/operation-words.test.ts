import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ACT_AREAS, ACT_VERBS } from "@/components/audit/act-words";
import { API_THINGS } from "@/components/audit/api-words";
import { operationWords } from "@/components/audit/operation-words";
import { PAGE_TITLES } from "@/components/audit/page-titles";
import { ACTION_OPERATIONS } from "@/tests/helpers/access/actions-table";
import { API_OPERATIONS } from "@/tests/helpers/access/api-table";
import { PAGES } from "@/tests/helpers/access/pages-table";

/** Of those who show no account. */
const OPEN = ["confirm", "close", "correct", "consent", "train", "wish"].map((verb) => `own.${verb}`);
const acts = [...ACTION_OPERATIONS.map(({ name }) => name), ...OPEN, "own.open", "links.set-password"];

test("every operation that may be refused has words, and no words are kept for what is gone", () => {
  const pages = Object.keys(PAGES).map((path) => `page ${path.replace(/\[\w+\]/g, "0193-a")}`);
  const apis = API_OPERATIONS.map(({ name }) => name);
  const mute = [...pages, ...apis, ...acts, "sign-in"].filter((name) => !operationWords(name));
  expect(mute).toEqual([]);
  expect(Object.keys(PAGE_TITLES).sort()).toEqual(Object.keys(PAGES).sort());
  expect(Object.keys(API_THINGS).sort()).toEqual(
    [...new Set(apis.map((name) => name.split(" ")[1] ?? ""))].sort(),
  );
  const part = (at: number) => [...new Set(acts.map((name) => name.split(".")[at] ?? ""))].sort();
  expect(Object.keys(ACT_AREAS).sort()).toEqual(part(0));
  expect(Object.keys(ACT_VERBS).sort()).toEqual(part(1));
});

test("a page is named by its title", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const titles = files.flatMap((file) => {
    const address = `/${file}`.replace(/\/\([^)]*\)|\/page\.tsx$/g, "");
    if (!file.endsWith("page.tsx") || !(address in PAGES)) return [];
    const text = readFileSync(join("app", file), "utf8");
    const title = /metadata: Metadata = \{[^}]*?title: "([^"]+)"/.exec(text)?.[1];
    return title ? [[address, title]] : [];
  });
  expect(titles.length).toBeGreaterThan(150);
  expect(PAGE_TITLES).toMatchObject(Object.fromEntries(titles));
});

test("an operation is told in words, with the address of the page that names the thing", () => {
  expect(operationWords("page /members/import")).toEqual({
    words: "Mở trang Nhập danh sách",
    address: "/members/import",
  });
  expect(operationWords("page /members/import/0193-a")?.words).toBe("Mở trang Nhập từ tệp");
  expect(operationWords("page /members/new")?.words).toBe("Mở trang Thêm đoàn viên");
  expect(operationWords("GET /api/v1/members/{id}")?.words).toBe("Đọc qua API: hồ sơ đoàn viên");
  expect(operationWords("GET /api/files/lacking")?.words).toBe("Xem, tải về: danh sách còn thiếu");
  expect(operationWords("members.confirm-quarter")?.words).toBe("Đoàn viên: chốt danh sách quý");
  expect(operationWords("members.gone")).toBeNull();
  expect(operationWords("page /gone")).toBeNull();
});
