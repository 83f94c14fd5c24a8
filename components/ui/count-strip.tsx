import Link from "next/link";
import type { Tone } from "./tone";

export type Count = { label: string; value: number | string; tone?: Tone; href?: string };

type CountStripProps = { counts: Count[]; money?: boolean };

/** Big quiet counts, or sums of money, which are longer; an unwelcome one takes the colour, and only when it is not zero. */
export function CountStrip({ counts, money = false }: CountStripProps) {
  return (
    <dl className={money ? "strip counts money" : "strip counts"}>
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
