import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { markedLast } from "./rules";

const typed = (id: string, day: string | null) => ({ id, typedOn: day === null ? null : plainDate(day) });

test("the last mark holds those of its day; without any mark there is none", () => {
  const cases = [
    typed("a", "2026-11-02"),
    typed("b", null),
    typed("c", "2026-11-20"),
    typed("d", "2026-11-20"),
  ];
  expect(markedLast(cases).map(({ id }) => id)).toEqual(["c", "d"]);
  expect(markedLast([typed("b", null)])).toEqual([]);
});
