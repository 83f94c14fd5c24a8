import type { ReactNode } from "react";
import type { Tone } from "./tone";

/** A state as dot and word. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
