import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { endless } from "@/tests/helpers/endless-body";
import { SHEET_TOO_LARGE } from "./messages";
import { receiveSheet } from "./multipart";

const MB = 1024 * 1024;
const HEAD = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n';
const TYPE = { "content-type": "multipart/form-data; boundary=x" };

function received(body: unknown, headers: Record<string, string> = {}) {
  const form = { method: "POST", headers: { ...TYPE, ...headers }, body: body as ReadableStream };
  return receiveSheet(new Request("http://localhost/", { ...form, duplex: "half" } as RequestInit));
}

/** Sends all of a form of so many megabytes, without saying how long it is, before it reads a word of the answer. */
async function answerTo(megabytes: number): Promise<string> {
  const server = createServer(async (message, response) => {
    const sheet = await received(Readable.toWeb(message));
    response.end(sheet.ok ? "ok" : sheet.message);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.pause();
  const sent = async (text: string | Buffer) => socket.write(text) || once(socket, "drain");
  const piece = Buffer.alloc(MB, "x");
  const parts = [HEAD, ...Array.from({ length: megabytes }, () => piece), "\r\n--x--\r\n"];
  try {
    await sent("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const part of parts) {
      await sent(`${part.length.toString(16)}\r\n`);
      await sent(part);
      await sent("\r\n");
    }
    await sent("0\r\n\r\n");
    let answer = "";
    for await (const chunk of socket) {
      answer += chunk;
      if (/\r\n\r\n./.test(answer)) break;
    }
    return answer;
  } finally {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  }
}

test("who sends a sheet that is too large before listening still hears so", async () => {
  expect(await answerTo(40)).toContain(SHEET_TOO_LARGE);
});

test("one that says how long it is is not read at all, one that has no end is cut off", async () => {
  const said = { reason: "too_large", message: SHEET_TOO_LARGE };
  const announced = endless();
  expect(await received(announced.body, { "content-length": `${21 * MB}` })).toMatchObject(said);
  expect(announced.read()).toBeLessThan(100_000);
  const { body, read } = endless();
  const form = Readable.from(
    (async function* () {
      yield HEAD;
      for await (const chunk of body) yield chunk;
    })(),
  );
  expect(await received(Readable.toWeb(form))).toMatchObject(said);
  expect(read()).toBeLessThan(60 * MB);
});
