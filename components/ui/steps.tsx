import { Icon } from "./icon";

/** `past`: its day has gone by, and it is not done; the note says what lacks. */
export type Step = { title: string; note?: string; state: "done" | "current" | "past" | "ahead" };

/** The way of the year: what is done, where it stands, what comes. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="strip steps" aria-label={label}>
      {steps.map(({ title, note, state }) => (
        <li key={title} aria-current={state === "current" ? "step" : undefined}>
          <strong>
            {title}
            {state === "done" && (
              <>
                <Icon name="check" />
                <span className="sr-only">đã xong</span>
              </>
            )}
          </strong>
          {note}
        </li>
      ))}
    </ol>
  );
}
