import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { programFiles } from "./program-files";

const CONTROL = /<(?:input|textarea)\s(?:[^<]|<(?![a-zA-Z/]))*?\/>/g;

test("no control has a limit of the browser's own, which would cut off what is pasted", () => {
  const controls = programFiles().flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(CONTROL)].map(([control]) => [file, control] as const),
  );
  expect(controls.length).toBeGreaterThan(50);
  expect(controls.filter(([, control]) => control.includes("maxLength"))).toEqual([]);
});
