import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { config, proxy } from "./proxy";

const OWN = "http://localhost:3000";

beforeAll(() => {
  const secrets = { AUTH_SECRET: "x".repeat(32), DATA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}` };
  Object.assign(process.env, secrets, { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", PORT: "3000" });
});

const write = (headers: Record<string, string>) =>
  proxy(new NextRequest(`${OWN}/dashboard`, { method: "POST", headers })).status;

describe("writes to pages", () => {
  test.each([undefined, "null", "https://example.vn", "http://localhost:3001", "https://localhost:3000"])(
    "from %s are refused without a database",
    (origin) => expect(write(origin ? { origin } : {})).toBe(403),
  );

  test.each([OWN, "http://127.0.0.1:3000"])("from %s go on", (origin) => {
    expect(write({ origin })).toBe(200);
  });
});

describe("the proxy's reach", () => {
  const reaches = (path: string, header: string) =>
    config.matcher.some(
      ({ source, has: [wanted] }) =>
        wanted?.key === header && new RegExp(`^${source.replace("/:path*", "/.*")}$`).test(path),
    );

  test.each(["/", "/dashboard", "/members/abc", "/ket-qua/2021"])("a form to %s", (path) => {
    expect(reaches(path, "content-type")).toBe(true);
  });

  test.each(["/", "/dashboard", "/api/v1/units"])("a server action at %s", (path) => {
    expect(reaches(path, "next-action")).toBe(true);
  });

  test("not what programs send, whose routes ask for themselves", () => {
    expect(reaches("/api/v1/units", "content-type")).toBe(false);
  });
});
