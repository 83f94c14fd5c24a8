import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";

const PIECE = 8192;
const PIECE_MS = 60;

/**
 * A browser's line to the server, as a proxy: what is sent passes in small pieces, and it can be cut in the middle of
 * one. (The browser's own emulation sends at full speed and only answers late.)
 */
export class SlowLine {
  private isCut = false;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SlowLine> {
    const line = new SlowLine(createServer());
    line.server.on("request", (incoming, answer) => {
      if (line.isCut) return incoming.socket.destroy();
      const { method, headers, url = "" } = incoming;
      const onward = request(url, { method, headers, agent: false }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        pipeline(response, answer).catch(() => answer.destroy());
      });
      onward.on("error", () => answer.destroy());
      pipeline(incoming, slowly, onward).catch(() => onward.destroy());
    });
    await new Promise<void>((resolve) => line.server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    this.server.closeAllConnections();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function* slowly(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) {
      await pause(PIECE_MS);
      yield chunk.subarray(at, at + PIECE);
    }
}
