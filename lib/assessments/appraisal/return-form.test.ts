import { expect, test } from "vitest";
import { done, refused } from "@/lib/platform/result";
import { returnInput, withFieldNames } from "./return-form";

const form = new FormData();
for (const code of ["1.4a", "2.1"]) form.append("item", code);
form.set("reason.1.4a", "Thiếu nghị quyết.");
form.set("reason.3.4", "Không chọn nội dung này.");

test("only ticked items are given back, each with its reason", () => {
  expect(returnInput(form)).toEqual([
    { code: "1.4a", reason: "Thiếu nghị quyết." },
    { code: "2.1", reason: "" },
  ]);
});

test("an error stands at the field of its item, others where they were", () => {
  const failed = refused("invalid", "Ghi lý do.", {
    fields: [
      { path: "items.1.reason", message: "Ghi lý do trả lại nội dung 2.1." },
      { path: "dueDate", message: "Ghi hạn bổ sung." },
    ],
  });
  expect(withFieldNames(failed, returnInput(form))).toMatchObject({
    fields: [{ path: "reason.2.1" }, { path: "dueDate" }],
  });
  expect(withFieldNames(done(1), [])).toEqual(done(1));
});
