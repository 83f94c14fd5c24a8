import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed on a unique key: somebody else was faster, or the value is taken. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether a write failed on an exclusion constraint: the days overlap with a row that stands already. */
export function isExclusionViolation(error: unknown): boolean {
  return error instanceof Error && JSON.stringify({ ...error, message: error.message }).includes("23P01");
}
