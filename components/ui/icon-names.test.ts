import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ICON_NAMES } from "./icon-names";

test("every name has its picture in public/icons.svg, and every picture its name", () => {
  const drawn = readFileSync("public/icons.svg", "utf8").match(/(?<=<symbol id=")[^"]+/g);
  expect(drawn).toEqual([...ICON_NAMES]);
});
