import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { sendHeadsWithBodies } from "./whole-answers";

test("a head that is flushed early waits for the first part of its body", async () => {
  sendHeadsWithBodies();
  const wasSent: boolean[] = [];
  const server = createServer((_request, response) => {
    response.setHeader("x-unit", "doan-truong");
    response.flushHeaders();
    wasSent.push(response.headersSent);
    response.write("một ");
    wasSent.push(response.headersSent);
    response.end("hai");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(answer.headers.get("x-unit")).toBe("doan-truong");
  expect(await answer.text()).toBe("một hai");
  expect(wasSent).toEqual([false, true]);
  server.closeAllConnections();
  server.close();
});
