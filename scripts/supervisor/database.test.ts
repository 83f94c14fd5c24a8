import { expect, test } from "vitest";
import { type ServerFacts, unfit } from "./database";

const FIT: ServerFacts = {
  version: 150_000,
  versionName: "15.0",
  encoding: "UTF8",
  lacking: [],
  hasVietnamese: true,
};

test("a server that has everything is used", () => {
  expect(unfit(FIT)).toBeNull();
});

test.each<[Partial<ServerFacts>, string]>([
  [{ version: 140_012, versionName: "14.12" }, "Cần PostgreSQL 15 trở lên (máy chủ đang là 14.12)"],
  [{ encoding: "LATIN1" }, "có bảng mã LATIN1"],
  [{ lacking: ["pg_trgm", "btree_gin"] }, "thiếu phần mở rộng pg_trgm, btree_gin"],
  [{ hasVietnamese: false }, "không có thứ tự chữ tiếng Việt"],
])("one that has not is refused with what to do: %j", (facts, words) => {
  expect(unfit({ ...FIT, ...facts })).toContain(words);
});
