/** An expected failure of a command: one Vietnamese sentence that says what is and what to do. No stack is shown. */
export class Mishap extends Error {
  override name = "Mishap";
}

/** The person stopped the command; nothing went wrong. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

/** The system's code of a failure (`EADDRINUSE`, PostgreSQL's `42501`), or "" where there is none. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
