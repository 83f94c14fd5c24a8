import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { programFiles } from "./program-files";

test("the zone stands in one place: elsewhere by lib/platform/dates and, in SQL, by lib/platform/database/day-sql", () => {
  const naming = programFiles().filter((file) => /Asia\/Ho_Chi_Minh|\+07\b/.test(readFileSync(file, "utf8")));
  expect(naming).toEqual(["lib/platform/dates.ts"]);
});
