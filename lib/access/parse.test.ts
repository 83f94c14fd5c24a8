import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "./parse";

const schema = z.strictObject({
  note: z.string().min(1).max(5),
  evidence: z.array(z.uuid()).max(1).optional(),
  kind: z.enum(["a", "b"]).optional(),
});

const said = (input: unknown) => {
  const result = parse(schema, input);
  return result.ok ? null : result.fields?.map(({ path, message }) => `${path}: ${message}`);
};

test.each([
  [{ note: "abc", evidence: ["zz"] }, "evidence.0: Mã không đúng. Chọn lại trong danh sách."],
  [{ note: "quá dài" }, "note: Dài quá 5 ký tự. Ghi ngắn lại."],
  [{ note: "" }, "note: Ghi vào ô này."],
  [{}, "note: Thiếu mục này."],
  [{ note: 5 }, "note: Nội dung mục này không đúng kiểu."],
  [{ note: "a", kind: "c" }, "kind: Chọn một mục trong danh sách."],
  [{ note: "a", other: 1 }, ": Không có mục other."],
])("%j is answered in Vietnamese", (input, words) => {
  expect(said(input)).toEqual([words]);
});

test("what cannot be read is refused at its place, before any schema has a say", () => {
  expect(said({ note: "a\u0000b" })?.[0]).toMatch(/^note: Có ký tự không đọc được/);
  expect(said({ note: "a", kind: "\ud800" })?.[0]).toMatch(/^kind: Có ký tự/);
});
