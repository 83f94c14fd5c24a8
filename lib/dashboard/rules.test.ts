import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import { inOrder, named } from "./rules";
import type { Duty } from "./types";

const today = plainDate("2026-11-24");
const duty = (id: string, due: PlainDate | null, first?: boolean): Duty => ({
  id,
  due,
  first,
  title: id,
  detail: null,
  mend: null,
});

describe("the order of duties", () => {
  test("late ones, what comes first, by day, then those without a day", () => {
    const given = [
      duty("someday", null),
      duty("december", plainDate("2026-12-05")),
      duty("roster", null, true),
      duty("today", today),
      duty("late", plainDate("2026-11-21")),
      duty("later", plainDate("2026-10-31")),
    ];
    expect(inOrder(given, today).map(({ id }) => id)).toEqual([
      "later",
      "late",
      "roster",
      "today",
      "december",
      "someday",
    ]);
  });

  test("no duty is lost, and no late one stands behind one that is not", () => {
    const days = fc.option(fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n)));
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.boolean())), (given) => {
        const duties = given.map(([due, first], at) => duty(String(at), due, first));
        const ordered = inOrder(duties, today);
        const isLate = ordered.map(({ due }) => due !== null && due < today);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(duties.map(({ id }) => id).toSorted());
        expect(isLate.lastIndexOf(true)).toBeLessThan(
          isLate.includes(false) ? isLate.indexOf(false) : Infinity,
        );
      }),
    );
  });
});

test("names beyond the third are counted", () => {
  expect(named(["A", "B", "C"])).toBe("A, B, C");
  expect(named(["A", "B", "C", "D", "E"])).toBe("A, B, C và 2 đơn vị khác");
});
