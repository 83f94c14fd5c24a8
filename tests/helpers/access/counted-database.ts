import { connect, createServer, type Socket } from "node:net";

export type CountedDatabase = {
  /** The same database by a way that sees what is sent. */
  url: string;
  /** The statements run since last asked; begin, commit and settings of the session are no statements. */
  taken(): string[];
  stop(): Promise<void>;
};

const UNCOUNTED = /^\s*(begin|commit|rollback|set |show |deallocate|savepoint|release)/i;

/** A relay before PostgreSQL that reads the protocol's messages on their way: the measure needs no part of the product. */
export async function countDatabase(databaseUrl: string): Promise<CountedDatabase> {
  const target = new URL(databaseUrl);
  let ran: string[] = [];
  const open = new Set<Socket>();
  const relay = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const reader = new StatementReader((text) => {
      if (!UNCOUNTED.test(text)) ran.push(text);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => open.delete(socket));
    }
    client.on("data", (bytes) => reader.read(bytes));
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((ready) => relay.listen(0, "127.0.0.1", ready));
  const address = relay.address();
  const url = new URL(databaseUrl);
  url.searchParams.delete("host");
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.href,
    taken: () => {
      const taken = ran;
      ran = [];
      return taken;
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((done) => relay.close(() => done()));
    },
  };
}

/** Reads one connection's messages from the program: statements parsed by name, bound, and run. */
class StatementReader {
  #rest = Buffer.alloc(0);
  #started = false;
  #bound = "";
  readonly #texts = new Map<string, string>();
  readonly #run: (text: string) => void;

  constructor(run: (text: string) => void) {
    this.#run = run;
  }

  read(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (;;) {
      // The first message has no type before its length.
      const head = this.#started ? 1 : 0;
      if (this.#rest.length < head + 4) return;
      const end = head + this.#rest.readInt32BE(head);
      if (this.#rest.length < end) return;
      if (this.#started) this.#message(String.fromCharCode(this.#rest[0] ?? 0), this.#rest.subarray(5, end));
      this.#started = true;
      this.#rest = this.#rest.subarray(end);
    }
  }

  #message(type: string, body: Buffer): void {
    const [first = "", second = ""] = body.toString("utf8").split("\0", 2);
    if (type === "Q") this.#run(first);
    if (type === "P") this.#texts.set(first, second);
    if (type === "B") this.#bound = second;
    if (type === "E") this.#run(this.#texts.get(this.#bound) ?? "?");
  }
}
