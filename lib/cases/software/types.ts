import type { PlainDate } from "@/lib/platform/dates";

/** What belongs into the national software too; `typedOn`: since when it is there, as somebody said. */
export type Typed = { typedOn: PlainDate | null };

export type TypedCase = Typed & { id: string };
