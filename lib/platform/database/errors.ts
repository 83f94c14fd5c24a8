import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed on a unique key: somebody else was faster, or the value is taken. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
