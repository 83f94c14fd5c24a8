import { expect, test, vi } from "vitest";
import { once } from "./once";

test("a thing is made when it is first asked for, and never again", () => {
  const make = vi.fn(() => ({}));
  const kept = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(kept()).toBe(kept());
  expect(make).toHaveBeenCalledTimes(1);
});

test("nothing is also a thing that was made", () => {
  const make = vi.fn(() => undefined);
  const kept = once(make);
  expect([kept(), kept()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
