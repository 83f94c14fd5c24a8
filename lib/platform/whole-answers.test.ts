import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { LENGTH_HEADER, sendWholeAnswers } from "./whole-answers";

beforeAll(sendWholeAnswers);

/** What comes of one answer, asked for by this method. */
async function answered(work: (response: ServerResponse) => void, method = "GET"): Promise<Response> {
  const server = createServer((_request, response) => work(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method });
  const body = await answer.arrayBuffer();
  server.closeAllConnections();
  server.close();
  return new Response(method === "HEAD" ? null : body, answer);
}

test("a head that is flushed early waits for the first part of its body", async () => {
  const wasSent: boolean[] = [];
  const answer = await answered((response) => {
    response.setHeader("x-unit", "doan-truong");
    response.flushHeaders();
    wasSent.push(response.headersSent);
    response.write("một ");
    wasSent.push(response.headersSent);
    response.end("hai");
  });
  expect(answer.headers.get("x-unit")).toBe("doan-truong");
  expect(await answer.text()).toBe("một hai");
  expect(wasSent).toEqual([false, true]);
});

test.each(["GET", "HEAD"])("a length that is told is said, and no end follows (%s)", async (method) => {
  const answer = await answered((response) => {
    response.setHeader(LENGTH_HEADER, "9");
    if (method === "GET") response.write(Buffer.from("một hai"));
    response.end();
  }, method);
  expect(answer.headers.get("content-length")).toBe("9");
  expect(answer.headers.has("transfer-encoding")).toBe(false);
  expect(answer.headers.has(LENGTH_HEADER)).toBe(false);
});

test("what is packed on the way has no length of its own", async () => {
  const answer = await answered((response) => {
    response.setHeader(LENGTH_HEADER, "9");
    response.setHeader("content-encoding", "identity");
    response.end("một");
  });
  expect(answer.headers.get("content-length")).not.toBe("9");
  expect(answer.headers.has(LENGTH_HEADER)).toBe(false);
});
