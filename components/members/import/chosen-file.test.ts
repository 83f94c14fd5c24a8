import { expect, test } from "vitest";
import { MOST_SHEET_BYTES } from "@/lib/imports/messages";
import { chosenFileProblem } from "./chosen-file";

test("a file that holds nothing is said to be empty, not to be missing", () => {
  expect(chosenFileProblem({ name: "", size: 0 })?.message).toContain("Chưa chọn tệp.");
  expect(chosenFileProblem({ name: "trong.csv", size: 0 })?.message).toContain("“trong.csv” rỗng");
  expect(chosenFileProblem({ name: "lon.csv", size: MOST_SHEET_BYTES + 1 })?.reason).toBe("too_large");
  expect(chosenFileProblem({ name: "vua.csv", size: 1 })).toBeNull();
});
