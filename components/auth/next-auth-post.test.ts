import { afterEach, expect, test, vi } from "vitest";
import { signOut } from "./next-auth-post";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["ends the session", async () => Response.json({ csrfToken: "x" }), null],
  ["says that the line is lost", () => Promise.reject(new TypeError("Failed to fetch")), /vì mất mạng/],
  ["says that the server fails", async () => Response.json({}, { status: 500 }), /vì máy chủ gặp lỗi/],
])("signing out %s", async (_, answers, says) => {
  vi.stubGlobal("fetch", answers);
  const failure = await signOut();
  if (says) expect(failure?.message).toMatch(says);
  else expect(failure).toBeNull();
});
