import { describe, expect, test } from "vitest";
import { editable, keyOf, memberShare, unitInputs, withoutLevel, withoutOwn } from "./rules";
import type { RatedRow } from "./types";

const row = (name: string, more: Partial<RatedRow> = {}): RatedRow => ({
  subject: "cadre",
  branchId: null,
  seatId: name,
  key: keyOf({ subject: "cadre", branchId: null, seatId: name }),
  name,
  detail: "Bí thư",
  recognition: null,
  inputs: [],
  own: null,
  decided: null,
  comment: "",
  version: null,
  ...more,
});

test("the proposal is the unit's until it is proposed, the level the deciding body's until it is approved", () => {
  const both = { keep: true, decide: true };
  expect(editable("draft", both)).toEqual({ own: true, decided: true });
  expect(editable("proposed", both)).toEqual({ own: false, decided: true });
  expect(editable("approved", both)).toEqual({ own: false, decided: false });
  expect(editable("draft", { keep: true, decide: false })).toEqual({ own: true, decided: false });
  expect(editable("draft", { keep: false, decide: true })).toEqual({ own: false, decided: true });
});

test("every line is proposed; where nothing else is decided the proposal stands", () => {
  const rows = [row("a"), row("b", { own: "good" }), row("c", { decided: "good" })];
  expect(withoutOwn(rows).map(({ name }) => name)).toEqual(["a", "c"]);
  expect(withoutLevel(rows).map(({ name }) => name)).toEqual(["a"]);
});

describe("what the records say beside a rating", () => {
  test("the share of members counts those who were rated", () => {
    expect(memberShare({ excellent: 2, good: 3, completed: 4, not_completed: 1 })).toBe(
      "5/10 đoàn viên xuất sắc hoặc tốt (2 xuất sắc)",
    );
    expect(memberShare({ excellent: 0, good: 0, completed: 0, not_completed: 0 })).toBeNull();
    expect(memberShare(null)).toBeNull();
  });

  test("targets are told where there are any", () => {
    expect(unitInputs({ members: null, targets: { met: 3, of: 4 } })).toEqual(["3/4 chỉ tiêu đạt"]);
    expect(unitInputs({ members: null, targets: { met: 0, of: 0 } })).toEqual([]);
  });
});
