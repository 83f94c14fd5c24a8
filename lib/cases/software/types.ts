import type { PlainDate } from "@/lib/platform/dates";

/** A case that belongs into the national software too; `typedOn`: since when it is there, as somebody said. */
export type TypedCase = { id: string; typedOn: PlainDate | null };
