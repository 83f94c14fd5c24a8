import { createServer } from "node:net";
import { codeOf } from "./mishap";

/** This port of the loopback address where it is free, else any other. */
export async function freePort(wished = 0): Promise<number> {
  const taken = await listen(wished, "127.0.0.1");
  if (typeof taken === "number") return taken;
  return freePort();
}

/** Why a server cannot listen there: the system's code, or null where it can. */
export async function whyNotListen(port: number, host: string): Promise<string | null> {
  const result = await listen(port, host);
  return typeof result === "number" ? null : result.code;
}

function listen(port: number, host: string): Promise<number | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve({ code: codeOf(error) }));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}
