import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/auth/[...nextauth]/route";
import { freshDatabase } from "../helpers/database";
import { ORIGIN } from "../helpers/requests";

await freshDatabase();

const nextHeaders = createRequire(import.meta.url)("next/headers") as typeof import("next/headers");

test.each(["signin", "signout", "verify-request", "error"])(
  "in place of next-auth's own page %s stands our sign-in page",
  async (page) => {
    // Without a server nobody hands the request to next-auth.
    using _headers = vi.spyOn(nextHeaders, "headers").mockResolvedValue(new Headers() as never);
    using _cookies = vi.spyOn(nextHeaders, "cookies").mockResolvedValue({ getAll: () => [] } as never);
    const context = { params: Promise.resolve({ nextauth: [page] }) };
    const answer = await GET(new NextRequest(`${ORIGIN}/api/auth/${page}`), context);
    const to = new URL(answer.headers.get("location") ?? "/none", ORIGIN);
    expect([answer.status, to.pathname]).toEqual([302, "/sign-in"]);
  },
);
