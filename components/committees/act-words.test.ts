import { expect, test } from "vitest";
import type { Act, Tenure } from "@/lib/committees/types";
import { plainDate } from "@/lib/platform/dates";
import { actWords } from "./act-words";

const sitting = [{ id: "s1", name: "Lò Văn An" }] as Tenure[];
const act = {
  heldOn: plainDate("2026-03-05"),
  documentNumber: "3",
  place: "",
  entitled: null,
  present: 12,
  termFrom: null,
  termTo: null,
  reason: "Chuyển công tác",
  version: 2,
  seats: [{ id: "n1", memberId: "m", name: "Hà Thị Bình", post: "secretary", votes: 11, userId: null }],
  leavings: [{ seatId: "s1", reason: "transferred" }],
} as unknown as Act;

test("an act reads the same stored and typed, so that only what differs is shown", () => {
  const { labels, stored, say } = actWords("change", sitting);
  const theirs = stored(act);
  expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(labels).toSorted());
  expect(theirs).toMatchObject({ heldOn: "05/03/2026", present: "12", entitled: "" });
  const seats = [{ member: "m", name: "Hà Thị Bình", post: "secretary", votes: "11" }];
  expect(say?.("seats", JSON.stringify(seats))).toBe(theirs.seats);
  expect(theirs.seats).toBe("Hà Thị Bình, Bí thư, 11 phiếu");
  expect(say?.("leavings", JSON.stringify([{ seat: "s1", reason: "transferred" }]))).toBe(theirs.leavings);
  expect(say?.("leavings", "")).toBe("");
});
