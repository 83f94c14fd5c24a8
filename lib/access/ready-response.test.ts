import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { ReadyResponse } from "./ready-response";

const WORDS = '{"name":"Đỗ Thị Bưởi"}';
const answer = () => new ReadyResponse(Buffer.from(WORDS), { status: 201, headers: { "x-unit": "DV01" } });

test("it reads as any other answer does", async () => {
  expect(answer()).toBeInstanceOf(Response);
  expect(answer().status).toBe(201);
  expect(await answer().text()).toBe(WORDS);
  expect(await answer().json()).toEqual({ name: "Đỗ Thị Bưởi" });
  expect(Buffer.from(await answer().arrayBuffer()).toString()).toBe(WORDS);
});

test("a copy has the same body and head", async () => {
  const copy = answer().clone();
  expect(copy.status).toBe(201);
  expect(copy.headers.get("x-unit")).toBe("DV01");
  expect(await copy.text()).toBe(WORDS);
});

test("it reaches whoever asks over HTTP, and ends", async () => {
  const server = createServer((_request, response) => {
    void answer().body.pipeTo(Writable.toWeb(response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe(WORDS);
  server.close();
});

test("it is written once, and then closed", async () => {
  const seen: string[] = [];
  const sink = new WritableStream({
    write: (part: Uint8Array) => void seen.push(new TextDecoder().decode(part)),
    close: () => void seen.push("closed"),
  });
  await answer().body.pipeTo(sink);
  expect(seen).toEqual([WORDS, "closed"]);
});

test("who left while it was sent ends it, for the reason given", async () => {
  const reasons: unknown[] = [];
  const slow = new WritableStream({ abort: (reason) => void reasons.push(reason) });
  const left = new Error("left");
  await expect(answer().body.pipeTo(slow, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
  expect(reasons).toEqual([left]);
});

test("what can't be written makes the sending fail", async () => {
  const gone = new WritableStream({ write: () => Promise.reject(new Error("gone")) });
  await expect(answer().body.pipeTo(gone)).rejects.toThrow("gone");
});
