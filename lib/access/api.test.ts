import { expect, test, vi } from "vitest";
import { api } from "./api";

vi.mock("./session", () => ({
  actorOfToken: () => Promise.reject(new Error("the database is down")),
  sessionCookieName: () => "session",
}));

test("whoever cannot be signed in because the database is down gets our own answer of a failure", async () => {
  const route = api("GET /api/v1/things", async () => ({ ok: true, value: [] }));
  const answer = await route(new Request("http://localhost/api/v1/things"), { params: Promise.resolve({}) });
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 500, reason: "failed" });
});
