import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveCase, openActs } from "@/lib/cases/machine";
import { plainStep } from "@/lib/cases/writing";
import { plainDate } from "@/lib/platform/dates";
import {
  dueAfter,
  introductionDay,
  machineOf,
  monthsOwed,
  monthText,
  readMonth,
  wrongTransfer,
} from "./rules";
import { DIRECTIONS, TRANSFER_KINDS, type TransferState } from "./types";

const TODAY = plainDate("2026-11-20");

describe("the ways of a transfer", () => {
  test("a permanent one is closed by its arrival, a temporary one by the return", () => {
    const arrivalOf = (direction: (typeof DIRECTIONS)[number], kind: (typeof TRANSFER_KINDS)[number]) => {
      const act = { inside: "decide", within: "accept", out: "confirm", in: "assign" }[direction];
      return machineOf({ direction, kind }).moves[act];
    };
    for (const direction of DIRECTIONS) {
      expect(arrivalOf(direction, "permanent")).toMatchObject({ to: "settled", closes: "done" });
      expect(arrivalOf(direction, "temporary")).toMatchObject({ to: "hosted" });
      expect(arrivalOf(direction, "temporary")?.closes).toBeUndefined();
      const back = machineOf({ direction, kind: "temporary" });
      expect(back.states[back.moves.return?.to ?? "hosted"].label).toBe("Đã trở về");
      expect(Object.keys(machineOf({ direction, kind: "permanent" }).moves)).not.toContain("return");
    }
  });

  test("no path, whatever is tried, leaves the states; from an end nothing leads on", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DIRECTIONS),
        fc.constantFrom(...TRANSFER_KINDS),
        fc.array(
          fc.constantFrom(
            "comment",
            "introduce",
            "decide",
            "decline",
            "accept",
            "refuse",
            "withdraw",
            "return",
          ),
        ),
        (direction, kind, acts) => {
          const machine = machineOf({ direction, kind });
          let state: TransferState = machine.first;
          for (const act of acts) {
            if (!machine.moves[act]) continue;
            const step = plainStep(TODAY, { docNumber: "1", note: "Lời" });
            const moved = moveCase(machine, act, { state, steps: [], openedOn: TODAY }, step, TODAY);
            if (moved.ok) state = moved.value.to;
          }
          const ended = ["settled", "returned", "refused", "withdrawn"].includes(state);
          const open = openActs(machine, state, ["keeper", "unit", "other_side"]);
          return machine.states[state] !== undefined && ended === (open.length === 0);
        },
      ),
    );
  });
});

describe("when the next step is due", () => {
  test("so many days after the last one; of a stay its last day; of what has ended never", () => {
    const since = plainDate("2026-11-01");
    expect(dueAfter("introduced", { since, until: null, days: 30 })).toBe("2026-12-01");
    expect(dueAfter("hosted", { since, until: plainDate("2026-11-15"), days: 30 })).toBe("2026-11-15");
    for (const ended of ["settled", "returned"] as const)
      expect(dueAfter(ended, { since, until: plainDate("2026-11-15"), days: 30 })).toBeNull();
  });
});

describe("the fee", () => {
  test("a month as people write it", () => {
    expect(["3/2026", "03-2026", " 12.2025 ", "13/2026", "2026", "1/26"].map(readMonth)).toEqual([
      "2026-03",
      "2026-03",
      "2025-12",
      null,
      null,
      null,
    ]);
    expect(monthText("2026-03")).toBe("3/2026");
  });

  test("the month of the day counts as owed; what is paid ahead owes nothing", () => {
    expect(monthsOwed("2026-11", TODAY)).toBe(0);
    expect(monthsOwed("2026-10", TODAY)).toBe(1);
    expect(monthsOwed("2025-11", TODAY)).toBe(12);
    expect(monthsOwed("2027-01", TODAY)).toBe(0);
  });
});

test("a stay ends after the day on which it was asked", () => {
  const asked = (until: string | null) =>
    wrongTransfer(
      {
        direction: "within",
        kind: "temporary",
        outsideName: "",
        outsidePlace: "",
        toUnit: "b",
        toBranch: null,
        units: [],
        until: until === null ? null : plainDate(until),
      },
      { unitId: "a", branchId: null },
      TODAY,
    ).map(({ path }) => path);
  expect(asked(null)).toEqual(["until"]);
  expect(asked("2026-11-20")).toEqual(["until"]);
  expect(asked("2026-11-21")).toEqual([]);
});

test("a giấy giới thiệu stands as long as it leads somewhere", () => {
  const given = { direction: "out", introducedOn: TODAY, outcome: null } as const;
  const said = (more: Partial<Parameters<typeof introductionDay>[0]>) => {
    const found = introductionDay({ ...given, ...more });
    return found.ok ? found.value : found.message;
  };
  expect(said({})).toBe(TODAY);
  expect(said({ outcome: "done" })).toBe(TODAY);
  expect(said({ introducedOn: null })).toMatch(/^Chưa giới thiệu/);
  expect(said({ outcome: "withdrawn" })).toMatch(/^Hồ sơ này đã rút/);
  expect(said({ outcome: "refused" })).toMatch(/^Hồ sơ này bị từ chối/);
  for (const outcome of [null, "withdrawn", "refused", "done"] as const)
    expect(said({ direction: "in", outcome })).toMatch(/^Đoàn viên mang giấy/);
});
