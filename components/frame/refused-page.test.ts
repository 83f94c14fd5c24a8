import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback";
import { forbidden, notFound } from "next/navigation";
import { createElement } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reasonOf, withReason } from "@/lib/access/refused-page";
import { refusalsPassedOn } from "./passed-on";
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

test("pages pass their refusals on, and keep all else that Next gives them", () => {
  const pages = createElement("main", { forbidden: "Next's own page", notFound: "no such page" } as object);
  expect((refusalsPassedOn(pages) as typeof pages).props).toEqual({ notFound: "no such page" });
  expect(refusalsPassedOn("a text")).toBe("a text");
});
