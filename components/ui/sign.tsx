import { Icon } from "./icon";
import type { Tone } from "./tone";

/** ✓ ! ✕ · with the word that a screen reader reads. */
export function Sign({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={`sign ${tone}`} title={label}>
      <span className="sr-only">{label}</span>
      {tone === "ok" && <Icon name="check" />}
      {tone === "wait" && <b aria-hidden="true">!</b>}
      {tone === "bad" && <Icon name="x" />}
      {tone === "idle" && <b aria-hidden="true">·</b>}
    </span>
  );
}
