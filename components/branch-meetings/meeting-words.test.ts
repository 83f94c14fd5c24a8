import { expect, test } from "vitest";
import type { Meeting } from "@/lib/branch-meetings/types";
import { stateText } from "./meeting-words";

test("what a meeting has become stands beside what was about to be done with it", () => {
  const { value, say } = stateText({ state: "cancelled" } as Meeting, "Ghi đã họp");
  expect([value, say?.("")]).toEqual(["Đã hủy", "Ghi đã họp"]);
});
