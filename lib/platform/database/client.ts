import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "../env";
import { log } from "../log";

const POOL_SIZE = 10;

/**
 * In milliseconds: how long a connection may rest before it is closed. It knows the statements that it was sent and how
 * to answer them. A new one reads and plans each anew, and a page takes twice as long; people pause for longer than the
 * ten seconds that `pg` would wait. What ten of them know takes half a gigabyte: it goes when nobody has come for a while.
 */
const LONGEST_REST_MS = 10 * 60_000;

/** In milliseconds: a firewall on the way forgets who is silent for some minutes, and what is asked next would hang. */
const SIGN_OF_LIFE_MS = 60_000;

type Connection = { pool: TellingPool; prisma: PrismaClient };

// `next dev` evaluates modules anew at each change; the pool must survive it.
const held = globalThis as typeof globalThis & { baChuDongDatabase?: Connection };

/** The one place where connections come from: every statement of the application passes through this pool. */
export function connection(): Connection {
  held.baChuDongDatabase ??= open();
  return held.baChuDongDatabase;
}

/** Filled in with the connection that was taken from the pool meanwhile. */
type Taken = { by?: pg.PoolClient };

/** Prisma does not tell on which connection a transaction runs; the pool that hands it out does. */
class TellingPool extends pg.Pool {
  /** Lies with the pool, since the build holds this module in several copies, which share one pool. */
  readonly taking = new AsyncLocalStorage<Taken>();

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return;
    }
    const taken = this.taking.getStore();
    return super.connect().then((client) => {
      if (taken) taken.by ??= client;
      return client;
    });
  }
}

const MOST_MS_TO_CONNECT = 10_000;

/** A host that swallows what it is sent would hold a page until the system gives up, minutes later. */
class ImpatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: MOST_MS_TO_CONNECT });
  }
}

/**
 * By how much Prisma's own end of a transaction comes later than ours: it rolls back between two statements of ours and
 * gives the connection to somebody else, and what is asked there afterwards would stand alone.
 */
const GRACE_MS = 5000;

/** Prisma's transaction, and the connection on which it runs. */
export function inPrismaTransaction<T>(
  limitMs: number,
  work: (client: Prisma.TransactionClient, connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const taken: Taken = {};
  const run = (client: Prisma.TransactionClient) => {
    if (!taken.by) throw new Error("a transaction begins with a connection of the pool");
    return work(client, taken.by);
  };
  const { pool, prisma } = connection();
  const limits = { timeout: limitMs + GRACE_MS, maxWait: 10_000 };
  return pool.taking.run(taken, () => prisma.$transaction(run, limits));
}

/**
 * Prisma writes moments without a zone and means UTC. PostgreSQL's own price of a jump is that of a turning disk, and
 * makes it read small tables whole. Each page of a search that stops early meets the same people only if a table is
 * read from its beginning, and not from where somebody else is reading it. To compile a statement before it runs, as
 * PostgreSQL does where it was built with LLVM, takes longer than any of ours runs.
 */
const SETTINGS = "-c TimeZone=UTC -c random_page_cost=1.1 -c synchronize_seqscans=off -c jit=off";

/** The database's address with these settings after its own, in one place: `pg` would take its own alone. */
export function withSettings(address: string): string {
  const url = new URL(address);
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} ${SETTINGS}`.trim());
  return url.href;
}

function open(): Connection {
  const pool = new TellingPool({
    connectionString: withSettings(env().databaseUrl),
    max: POOL_SIZE,
    idleTimeoutMillis: LONGEST_REST_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: SIGN_OF_LIFE_MS,
    // Of its own the pool would count the wait for a free connection too.
    Client: ImpatientClient,
    application_name: "ba-chu-dong",
    types: { getTypeParser },
  });
  pool.on("error", (error) => log.warn({ reason: error.message }, "an idle database connection ended"));
  pool.on("connect", withholdTexts);
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameOf });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** What PostgreSQL says of a refused statement may quote what somebody wrote: that must not reach the log. */
function withholdTexts(client: pg.PoolClient): void {
  (client as unknown as { connection: NodeJS.EventEmitter }).connection.prependListener(
    "errorMessage",
    (error: Partial<pg.DatabaseError>) => {
      delete error.where;
      delete error.detail;
      delete error.internalQuery;
    },
  );
}

const DATE = 1082;
const INT8 = 20;

/** Days stay texts and counts become numbers, in statements of our own as in Prisma's answers. */
function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return Number;
  return pg.types.getTypeParser(oid, format as "text");
}

const names = new Map<string, string>();
const MOST_NAMES = 500;
let namesGiven = 0;

/** Prisma's statements are prepared once per connection; texts beyond the cap run unnamed. */
function nameOf(query: { sql: string }): string {
  const known = names.get(query.sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return "";
  namesGiven += 1;
  const name = `prisma_${namesGiven}`;
  names.set(query.sql, name);
  return name;
}

/**
 * Ends all connections, as soon as they are given back: for commands that must exit, and tests whose database goes. Whoever
 * asks next opens new ones, where no statement has a name; what Prisma has learnt of the queries stays.
 */
export async function closeDatabase(): Promise<void> {
  const pool = held.baChuDongDatabase?.pool;
  while (pool && pool.totalCount > 0) {
    if (pool.idleCount > 0) (await pool.connect()).release(true);
    else await once(pool, "release");
  }
  names.clear();
}
