import { expect, test } from "vitest";
import { refusedAt, refusedFields } from "./result";

const early = { path: "day", message: "Ngày chưa đến." };
const unnamed = { path: "rows.1.reason", message: "Ghi lý do." };

test("every faulty field says so at its place, the first one above the form", () => {
  expect(refusedFields([early, unnamed])).toEqual({
    ok: false,
    reason: "invalid",
    message: "Ngày chưa đến.",
    fields: [early, unnamed],
  });
});

test("a field that is right is passed over, and nothing is refused where all are", () => {
  expect(refusedFields([null, unnamed, null])).toMatchObject({ message: "Ghi lý do.", fields: [unnamed] });
  expect(refusedFields([null])).toBeNull();
  expect(refusedFields([])).toBeNull();
});

test("one faulty field says above the form what it says at its place, invalid unless told otherwise", () => {
  expect(refusedAt("day", "Ngày chưa đến.")).toEqual(refusedFields([early]));
  expect(refusedAt("code", "Mã đã có.", "conflict")).toMatchObject({
    reason: "conflict",
    message: "Mã đã có.",
    fields: [{ path: "code", message: "Mã đã có." }],
  });
});
