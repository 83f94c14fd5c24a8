import { log } from "./log";

/** Class 08 of PostgreSQL's codes, and what it says while it stops, starts, has no place left or lacks the database. */
const AWAY = /^(08...|57P0[123]|53300|3D000)$/;

/** What the system says of a connection that broke. */
const BROKEN = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** `pg` gives these no code. */
const SAID = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired)/;

/** Whether a question failed because nobody was there to answer it. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "", syscall = "" } = { ...(error as NodeJS.ErrnoException) };
  // An address with several ways to it fails with the failures of all.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isOutage);
  return (
    syscall === "connect" ||
    syscall === "getaddrinfo" ||
    BROKEN.has(code) ||
    AWAY.test(code) ||
    SAID.test(error.message)
  );
}

/** What `work` answers, or `instead` where the database is away; any other failure is a bug and goes on. */
export async function orAway<T>(work: () => Promise<T>, instead: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.warn({ reason: (error as Error).message }, "the database could not be asked");
    return instead();
  }
}
