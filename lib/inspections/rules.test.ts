import { expect, test } from "vitest";
import { findingsFault } from "./rules";

const known = ["1.1", "2.4"];

test("what is good needs no words, what is not says what to do", () => {
  expect(findingsFault([], known)).toBeNull();
  expect(
    findingsFault(
      [
        { code: "1.1", state: "good", text: "" },
        { code: "2.4", state: "attention", text: "Chọn công trình trong tháng 7" },
      ],
      known,
    ),
  ).toBeNull();
  for (const state of ["attention", "not_done"] as const)
    expect(findingsFault([{ code: "2.4", state, text: "" }], known)).toMatchObject({
      reason: "invalid",
      fields: [{ path: "text.2.4", message: "2.4: ghi đơn vị cần làm gì." }],
    });
});

test("an item that is not of the year, or twice, is named", () => {
  const good = { state: "good", text: "" } as const;
  expect(findingsFault([{ code: "9.9", ...good }], known)?.message).toBe("Không có nội dung 9.9.");
  const twice = [
    { code: "1.1", ...good },
    { code: "1.1", ...good },
  ];
  expect(findingsFault(twice, known)?.fields).toHaveLength(1);
});
