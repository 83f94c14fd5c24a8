import { expect, test } from "vitest";
import type { CaseStep } from "@/lib/cases/types";
import { plainDate } from "@/lib/platform/dates";
import { staleCase } from "./stale-case";

const step = (more: Partial<CaseStep>): CaseStep => ({
  number: 1,
  act: "request",
  fromState: "a",
  toState: "b",
  takesBack: null,
  at: new Date(0),
  by: "Lò Thị Lan",
  day: plainDate("2026-03-05"),
  docNumber: "",
  person: "",
  note: "",
  entitled: null,
  present: null,
  votesFor: null,
  votesAgainst: null,
  ...more,
});

const words = staleCase("Chuẩn y");
const theirs = (steps: CaseStep[]) =>
  words.stored({ steps, version: 2 } as Parameters<typeof words.stored>[0]).step;

test("the last step, whoever wrote it, stands beside what was about to be done", () => {
  expect(theirs([step({ docNumber: "1" }), step({ number: 2, docNumber: "12", note: "Thiếu giấy" })])).toBe(
    "Lò Thị Lan ghi ngày 05/03/2026: số 12; Thiếu giấy",
  );
  expect(theirs([step({})])).toBe("Lò Thị Lan ghi ngày 05/03/2026");
  expect(theirs([])).toBe("");
  expect(words.say?.("step", "")).toBe("Chuẩn y");
});
