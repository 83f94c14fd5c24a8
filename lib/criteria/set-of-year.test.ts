import { expect, test } from "vitest";
import { setOfYear } from "./set-of-year";

const sets = [
  { code: "2023-2027", fromYear: 2023, toYear: 2027 },
  { code: "2018-2022", fromYear: 2018, toYear: 2022 },
];

test("a year takes the set of its phase, one beyond all phases the newest", () => {
  expect(setOfYear(sets, 2021)?.code).toBe("2018-2022");
  expect(setOfYear(sets, 2023)?.code).toBe("2023-2027");
  expect(setOfYear(sets, 2031)?.code).toBe("2023-2027");
  expect(setOfYear([], 2021)).toBeUndefined();
});
