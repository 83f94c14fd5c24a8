import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import { onThisDay } from "../clock";
import { connection, inPrismaTransaction } from "./client";
import type { Scope } from "./scope";
import { type Reader, scoped, type Writer } from "./scoped";

export type { Reader, Writer };
/** An open transaction: good for nothing but to be handed to `writer` or `systemWriter`. */
export type Transaction = {
  readonly client: Prisma.TransactionClient;
  readonly connection: PoolClient;
  /** Until when statements of our own may begin, by `performance.now()`. */
  readonly until: number;
};

const inTransaction = new AsyncLocalStorage<true>();

/**
 * The pool, for those who hold none of its connections yet. Whoever holds one and asks for another waits for ever once
 * everybody does; so within a transaction this throws, and tests find it.
 */
function pooled() {
  outsideTransactions();
  return connection();
}

function outsideTransactions(): void {
  if (inTransaction.getStore()) throw new Error("within a transaction everything is asked through it");
}

/** Reads within a scope. */
export function reader(scope: Scope): Reader {
  return scoped(pooled().prisma, scope);
}

/** In which transaction each writer writes. */
const transactions = new WeakMap<object, Transaction>();

/** Reads and writes within a scope and a transaction. */
export function writer(scope: Scope, tx: Transaction): Writer {
  const made = scoped(tx.client, scope);
  transactions.set(made, tx);
  return made;
}

/** Rows outside every organisation (accounts, sessions, audit). The reason is read by the next maintainer. */
export function system(_reason: string): PrismaClient {
  return pooled().prisma;
}

export function systemWriter(_reason: string, tx: Transaction): Prisma.TransactionClient {
  transactions.set(tx.client, tx);
  return tx.client;
}

const ROLL_BACK = Symbol("roll back");

const LIMIT_MS = 60_000;

/**
 * Runs `work` in one transaction. Whatever it throws rolls back; a value wrapped by `rollBack` rolls back
 * and is returned. So does whatever lasts longer than the limit.
 */
export async function transaction<T>(
  work: (tx: Transaction) => Promise<T | RolledBack<T>>,
  limitMs = LIMIT_MS,
): Promise<T> {
  try {
    outsideTransactions();
    return await onThisDay(() =>
      inPrismaTransaction(limitMs, async (client, connection) => {
        const until = performance.now() + limitMs;
        const outcome = await inTransaction.run(true, () => work({ client, connection, until }));
        if (isRolledBack(outcome)) throw outcome;
        return outcome;
      }),
    );
  } catch (thrown) {
    if (isRolledBack<T>(thrown)) return thrown.value;
    throw thrown;
  }
}

type RolledBack<T> = { readonly [ROLL_BACK]: true; readonly value: T };

export function rollBack<T>(value: T): RolledBack<T> {
  return { [ROLL_BACK]: true, value };
}

function isRolledBack<T>(thing: unknown): thing is RolledBack<T> {
  return typeof thing === "object" && thing !== null && ROLL_BACK in thing;
}

export type Statement = { name: string; text: string };

/**
 * A named prepared statement of our own for the hot paths. It does not add the scope by itself: its text must
 * take the scope's organisation and reach as parameters, which `values` draws from the scope handed in. One that
 * asks for no organisation, or for another one, fails.
 */
export async function rows<Row>(
  scope: Scope,
  statement: Statement,
  values: (scope: Scope) => unknown[],
): Promise<Row[]> {
  const given = valuesWithin(scope, statement, values);
  const result = await pooled().pool.query({ ...statement, values: given });
  return result.rows as Row[];
}

function valuesWithin(
  scope: Scope,
  { name, text }: Statement,
  values: (scope: Scope) => unknown[],
): unknown[] {
  const given = values(scope);
  if (!text.includes("org_id") || !given.includes(scope.orgId)) throw new Error(`${name} forgets its scope`);
  return given;
}

/** As `rows`, where all may be of one unit or branch that was found within a scope: its id is enough, and faster. */
export async function rowsOfPlace<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
  const result = await pooled().pool.query({ ...statement, values });
  return result.rows as Row[];
}

/** As `rows`, on the connection of an open transaction: what a command must read again behind its locks. */
export async function rowsIn<Row>(
  tx: Transaction,
  scope: Scope,
  statement: Statement,
  values: (scope: Scope) => unknown[],
): Promise<Row[]> {
  return rowsOn<Row>(tx, statement, valuesWithin(scope, statement, values));
}

/** As `rows`, within a writer's transaction and on its connection. */
export async function rowsWithin<Row>(
  db: Writer | Prisma.TransactionClient,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  const tx = transactions.get(db);
  if (!tx) throw new Error("only a writer has a connection of its own");
  return rowsOn<Row>(tx, statement, values);
}

async function rowsOn<Row>(
  { connection, until }: Transaction,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  if (performance.now() >= until) throw new Error("a transaction has lasted too long and is rolled back");
  const result = await connection.query({ ...statement, values });
  return result.rows as Row[];
}

/**
 * As `rows`, on a second connection while a transaction holds one: what others must see before it ends. Whoever calls
 * it sees to it that only one transaction of this process does so at a time.
 */
export async function rowsBeside<Row>(
  scope: Scope,
  statement: Statement,
  values: (scope: Scope) => unknown[],
): Promise<Row[]> {
  return inTransaction.exit(() => rows<Row>(scope, statement, values));
}

/** As `rows`, for what lies outside every organisation. */
export async function systemRows<Row>(
  _reason: string,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  const result = await pooled().pool.query({ ...statement, values });
  return result.rows as Row[];
}
