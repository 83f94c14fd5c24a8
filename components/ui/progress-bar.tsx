import type { Tone } from "./tone";

type ProgressBarProps = { label: string; value: number; max: number; tone?: Tone };

/** A share with its base in figures. */
export function ProgressBar({ label, value, max, tone }: ProgressBarProps) {
  return (
    <div className={`progress ${tone ?? ""}`}>
      <span>
        {label}
        <b>
          {value}/{max}
        </b>
      </span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}
