import { expect, test } from "vitest";
import { isOver } from "./import-progress";

test("a writing is over once its import is no longer written, also where its writer died", () => {
  expect(isOver("running", false)).toBe(false);
  expect(isOver("ready", false)).toBe(true);
  expect(isOver("confirmed", false)).toBe(true);
});

test("a confirmation that has just been asked for waits for its beginning", () => {
  expect(isOver("ready", true)).toBe(false);
  expect(isOver("confirmed", true)).toBe(true);
});
