import { afterEach, expect, test, vi } from "vitest";
import { answerOf, listFrom } from "./answer-of";

afterEach(() => vi.unstubAllGlobals());

test("an answer passes; a lost line and a failing server are told apart", async () => {
  expect(await answerOf(async () => ({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
  expect(await answerOf(() => Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({
    reason: "offline",
    message: expect.stringMatching(/mất mạng/),
  });
  expect(await answerOf(() => Promise.reject(new Error("digest")))).toMatchObject({
    reason: "broken",
    message: expect.stringMatching(/máy chủ gặp lỗi/),
  });
});

test.each([
  [200, { items: [] }, { ok: true, value: { items: [] } }],
  [401, {}, { reason: "signed_out", message: expect.stringMatching(/Phiên đăng nhập đã hết/) }],
  [403, { title: "Bạn không xem được.", reason: "forbidden" }, { message: "Bạn không xem được." }],
  [500, {}, { reason: "broken", message: expect.stringMatching(/Chưa tải được danh sách vì máy chủ/) }],
])("a list answered by %d", async (status, body, expected) => {
  vi.stubGlobal("fetch", async () => Response.json(body, { status }));
  expect(await listFrom("/x")).toMatchObject(expected);
});
