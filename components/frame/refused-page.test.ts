import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback";
import { forbidden, notFound } from "next/navigation";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reasonOf, withReason } from "@/lib/access/refused-page";
import { RefusedPage } from "./refused-page";

beforeEach(() => vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1"));
afterEach(() => vi.unstubAllEnvs());

function thrownBy(act: () => never): Error & { digest: string } {
  try {
    act();
  } catch (thrown) {
    return thrown as Error & { digest: string };
  }
  throw new Error("nothing was thrown");
}

const REASON = "Chỉ Bí thư, Phó Bí thư đơn vị làm; 50% “khác”.";

test("a refused page takes its reason along, and Next knows it as before", () => {
  const thrown = withReason(thrownBy(forbidden), REASON);
  expect(isHTTPAccessFallbackError(thrown)).toBe(true);
  expect(reasonOf(thrown)).toBe(REASON);
  expect(RefusedPage.getDerivedStateFromError(thrown)).toEqual({ reason: REASON });
});

test("what is no such refusal goes on to whoever catches it", () => {
  const missing = thrownBy(notFound);
  const { digest } = missing;
  expect(withReason(missing, REASON).digest).toBe(digest);
  for (const thrown of [missing, new Error("broken"), "a text", null]) {
    expect(reasonOf(thrown)).toBeNull();
    expect(() => RefusedPage.getDerivedStateFromError(thrown)).toThrow();
  }
});

test("another address is another page", () => {
  const refused = { at: "/audit?", reason: REASON };
  expect(RefusedPage.getDerivedStateFromProps({ at: "/audit?", children: null }, refused)).toBeNull();
  expect(RefusedPage.getDerivedStateFromProps({ at: "/members?", children: null }, refused)).toEqual({
    at: "/members?",
    reason: null,
  });
});

test("every place in the frame says why it refuses: below Next's own boundary, which can't", () => {
  const frame = "app/(work)";
  const places = readdirSync(frame, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const mute = places.filter(({ name }) => {
    const layout = join(frame, name, "layout.tsx");
    return !existsSync(layout) || !readFileSync(layout, "utf8").includes("RefusedLayout as default");
  });
  expect(places.length).toBeGreaterThan(10);
  expect(mute.map(({ name }) => name)).toEqual([]);
});
