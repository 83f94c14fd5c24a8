import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { PAGE_PATH_HEADER } from "./page-path";
import { dressPage } from "./page-start";

function ask(url: string, headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers });
  const response = new ServerResponse(request);
  dressPage({ request, response });
  return { request, policy: response.getHeader("content-security-policy")?.toString() };
}

describe("a page", () => {
  test("gets a policy with a nonce of its own, and Next the same", () => {
    const [one, other] = [ask("/dashboard"), ask("/dashboard")];
    expect(one.policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}' 'strict-dynamic';/);
    expect(one.policy).toContain("frame-ancestors 'none'");
    expect(one.policy).not.toContain("unsafe-eval");
    expect(one.policy).not.toBe(other.policy);
    expect(one.request.headers["content-security-policy"]).toBe(one.policy);
  });

  test("uses no nonce that a caller brings", () => {
    const brought = { "content-security-policy": "script-src 'nonce-brought'" };
    const { request } = ask("/dashboard", brought);
    expect(request.headers["content-security-policy"]).not.toContain("brought");
  });

  test.each([
    ["/members?unit=DV01&_rsc=abc", "/members?unit=DV01"],
    ["/members?_rsc=abc", "/members"],
    ["/members?q=a%20b", "/members?q=a%20b"],
    ["/members?q=a?b", "/members?q=a?b"],
  ])("at %s learns that it is %s, whatever a caller claims", (url, path) => {
    expect(ask(url, { [PAGE_PATH_HEADER]: "/elsewhere" }).request.headers[PAGE_PATH_HEADER]).toBe(path);
  });
});

describe("dressed", () => {
  test.each(["/dashboard", "/members/abc", "/sign-in", "/link/abc", "/fonts/none", "/ket-qua-khac", "/anh"])(
    "is %s",
    (path) => expect(ask(path).policy).toBeDefined(),
  );

  test("is a server action, wherever it is called", () => {
    expect(ask("/", { "next-action": "abc" }).policy).toBeDefined();
  });

  test.each([
    "/",
    "/?a=1",
    "/api/v1/units",
    "/_next/static/a.js",
    "/ket-qua/2021",
    "/ket-qua?nam=2021",
    "/anh/abc",
    "/fonts/be-vietnam-pro-latin-400.woff2",
    "/icons.svg",
  ])("is not %s", (path) => expect(ask(path).policy).toBeUndefined());
});
