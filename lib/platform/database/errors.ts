import { Prisma } from "@/prisma/generated/client";

const UNIQUE_VIOLATION = "23505";
const CHECK_VIOLATION = "23514";
const INSUFFICIENT_PRIVILEGE = "42501";

/** Whether a write failed on a unique key: somebody else was faster, or the value is taken. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return error.code === "P2002" || (error.code === "P2010" && error.message.includes(UNIQUE_VIOLATION));
  return hasCode(error, UNIQUE_VIOLATION);
}

/** Whether a statement of our own was refused to the role that serves: the database is there, its grants are not. */
export function isDenied(error: unknown): boolean {
  return hasCode(error, INSUFFICIENT_PRIVILEGE);
}

/** Whether a statement of our own broke this rule of the database. */
export function breaksRule(error: unknown, rule: string): boolean {
  return hasCode(error, CHECK_VIOLATION) && (error as { constraint?: string }).constraint === rule;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/** Whether a write failed on an exclusion constraint: the days overlap with a row that stands already. */
export function isExclusionViolation(error: unknown): boolean {
  return error instanceof Error && JSON.stringify({ ...error, message: error.message }).includes("23P01");
}
