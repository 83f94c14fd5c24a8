import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { done, refused } from "@/lib/platform/result";

const refresh = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.doMock("next/cache", () => ({ refresh }));
  vi.doMock("./action", () => ({ action: vi.fn() }));
});
afterEach(() => {
  vi.doUnmock("next/cache");
  vi.doUnmock("./action");
  vi.resetModules();
  refresh.mockClear();
});

test.each([
  ["a success", done(null), 1],
  ["a press that came too late", refused("stale", "Có người vừa sửa."), 1],
  ["a wrong input", refused("invalid", "Ghi lý do."), 0],
] as const)("after %s what stands now is shown, or not: %#", async (_, result, times) => {
  const { showingNow } = await import("./saving");
  expect(showingNow(result)).toBe(result);
  expect(refresh).toHaveBeenCalledTimes(times);
});
