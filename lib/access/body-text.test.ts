import { expect, test } from "vitest";
import { endless } from "@/tests/helpers/endless-body";
import { jsonBody, jsonBodyIfAny } from "./parse";

function posted(body: BodyInit, headers: Record<string, string> = {}): Request {
  const init = {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
    duplex: "half",
  };
  return new Request("http://localhost:3000/api/v1/members", init);
}

function inParts(...parts: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

const TOO_LARGE = { ok: false, reason: "too_large", message: "Nội dung gửi lên quá lớn (tối đa 1 MB)." };

test("a body is read up to its limit, letters cut between two parts included", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify("Đoàn viên"));
  expect(await jsonBody(posted(inParts(bytes.slice(0, 2), bytes.slice(2))))).toEqual({
    ok: true,
    value: "Đoàn viên",
  });
  const most = JSON.stringify("x".repeat(999_998));
  expect(await jsonBody(posted(most))).toMatchObject({ ok: true });
  expect(await jsonBody(posted(`${most} `))).toEqual(TOO_LARGE);
});

test("bytes count, not letters", async () => {
  expect(await jsonBody(posted(JSON.stringify("ệ".repeat(400_000))))).toEqual(TOO_LARGE);
});

test("a length that is too great is refused before a byte is read", async () => {
  const request = posted("1", { "content-length": "1000001" });
  expect(await jsonBody(request)).toEqual(TOO_LARGE);
  expect(request.bodyUsed).toBe(false);
});

test("a body without a length is not read beyond the limit", async () => {
  const { body, read } = endless();
  expect(await jsonBody(posted(body))).toEqual(TOO_LARGE);
  expect(read()).toBeLessThan(1_100_000);
});

test("no body at all is no JSON", async () => {
  const headers = { "content-type": "application/json" };
  const request = new Request("http://localhost:3000/api/v1/members", { method: "POST", headers });
  expect(await jsonBody(request)).toMatchObject({ reason: "invalid" });
});

test("where a body may be left out none is an empty one, and what is there is read", async () => {
  const nothing = { ok: true, value: {} };
  expect(await jsonBodyIfAny(posted(inParts(), { "content-type": "" }))).toEqual(nothing);
  expect(await jsonBodyIfAny(posted(""))).toEqual(nothing);
  expect(await jsonBodyIfAny(posted('{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
  expect(await jsonBodyIfAny(posted("{"))).toMatchObject({ reason: "invalid" });
  expect(await jsonBodyIfAny(posted("a=1", { "content-type": "text/plain" }))).toMatchObject({
    reason: "wrong_type",
  });
});
