import { expect, test } from "vitest";
import { nameOfSet, setOfYear } from "./set-of-year";

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

test("the newest version of a phase serves, and an address tells the versions apart", () => {
  const versions = [{ ...sets[0], fromYear: 2023, toYear: 2027, version: 2 }, ...sets];
  expect(setOfYear(versions, 2026)).toMatchObject({ version: 2 });
  expect(nameOfSet({ code: "2023-2027", version: 1 })).toBe("2023-2027");
  expect(nameOfSet({ code: "2023-2027", version: 2 })).toBe("2023-2027.2");
});
