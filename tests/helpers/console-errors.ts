import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

let errors: MockInstance<typeof console.error>;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

// A test that expects an error to be written asserts it, then says `vi.mocked(console.error).mockClear()`.
afterEach(() => {
  const calls = [...errors.mock.calls];
  errors.mockRestore();
  expect(calls, "an unexpected console.error").toEqual([]);
});
