import { expect, test } from "vitest";
import { drawn } from "@/components/ui/drawn";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE, trainingLadder } from "@/lib/ratings/rules";
import { DEFAULT_GROUPS, registration } from "@/lib/training/rules";
import type { TrainingBoard, TrainingState } from "@/lib/training/types";
import { MarksGrid } from "./marks-grid";

const shown = (states: TrainingState[], keep = true) => {
  const registered = registration(plainDate("2026-03-02"));
  const board: TrainingBoard = {
    unit: { id: "u", code: "DV01", name: "Đoàn Sở số 1" },
    branch: null,
    year: 2026,
    periodLabel: "năm 2026",
    program: { groups: [...DEFAULT_GROUPS], version: 1, registered: states.length },
    ladder: trainingLadder(DEFAULT_RULE),
    rows: states.map((state, at) => ({
      memberId: `m${at}`,
      fullName: `Lê Thị ${at}`,
      code: null,
      birthDate: "2000",
      gender: "female",
      hasLeft: false,
      record: { ...registered, state, version: 1 },
      typedOn: null,
      isInSoftware: false,
    })),
    open: [],
    may: { keep, confirm: false },
  };
  return drawn(<MarksGrid board={board} kind="branch" account="a" />);
};

test("marks are saved where any may be written, and nowhere else", () => {
  expect(shown(["forwarded", "registered"])).toContain("Lưu điểm");
  expect(shown(["forwarded", "confirmed"])).not.toContain("Lưu điểm");
  expect(shown(["registered"], false)).not.toContain("Lưu điểm");
});
