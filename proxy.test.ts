import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { PAGE_PATH_HEADER } from "@/lib/access/page-path";
import { config, proxy } from "./proxy";

const OWN = "http://localhost:3000";

beforeAll(() => {
  const secrets = { AUTH_SECRET: "x".repeat(32), DATA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}` };
  Object.assign(process.env, secrets, { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", PORT: "3000" });
});

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`${OWN}${path}`, init));

describe("writes to pages", () => {
  test.each([undefined, "null", "https://example.vn", "http://localhost:3001", "https://localhost:3000"])(
    "from %s are refused without a database",
    (origin) => {
      expect(ask("/dashboard", { method: "POST", headers: origin ? { origin } : {} }).status).toBe(403);
    },
  );

  test.each([OWN, "http://127.0.0.1:3000"])("from %s go on", (origin) => {
    expect(ask("/dashboard", { method: "POST", headers: { origin } }).status).toBe(200);
  });
});

describe("a page", () => {
  test("gets a policy with a nonce of its own", () => {
    const policies = [ask("/dashboard"), ask("/dashboard")].map(
      (page) => page.headers.get("content-security-policy") ?? "",
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w-]{22}' 'strict-dynamic';/);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toContain("unsafe-eval");
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("learns its own address, whatever a caller claims", () => {
    const page = ask("/members?unit=DV01&_rsc=abc", { headers: { [PAGE_PATH_HEADER]: "/elsewhere" } });
    expect(page.headers.get(`x-middleware-request-${PAGE_PATH_HEADER}`)).toBe("/members?unit=DV01");
  });
});

describe("the proxy's reach", () => {
  const [pages] = config.matcher;
  const reaches = (path: string) => new RegExp(`^${pages}$`).test(path);

  test.each(["/dashboard", "/members/abc", "/sign-in", "/link/abc", "/fonts/none", "/ket-qua-khac"])(
    "%s",
    (path) => {
      expect(reaches(path)).toBe(true);
    },
  );

  test.each([
    "/",
    "/api/v1/units",
    "/_next/static/a.js",
    "/ket-qua/2021",
    "/fonts/be-vietnam-pro-latin-400.woff2",
    "/icons.svg",
  ])("not %s", (path) => expect(reaches(path)).toBe(false));
});
