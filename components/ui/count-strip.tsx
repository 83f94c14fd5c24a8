import Link from "next/link";
import type { Tone } from "./tone";

export type Count = { label: string; value: number | string; tone?: Tone; href?: string };

/** Big quiet counts; an unwelcome one takes the colour, and only when it is not zero. */
export function CountStrip({ counts }: { counts: Count[] }) {
  return (
    <dl className="strip counts">
      {counts.map(({ label, value, tone, href }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value === 0 ? undefined : tone}>
            {href ? (
              <Link href={href} prefetch={false} className="text-inherit">
                {value}
              </Link>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
