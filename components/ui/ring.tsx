import Link from "next/link";
import { arcPath } from "./arc-path";

export type RingProps = {
  ring: 1 | 2 | 3;
  done: number;
  total: number;
  label: string;
  note?: string;
  href?: string;
};

/** An arc closed as far as things have come, with its figures and words beside it. */
export function Ring({ href, ...words }: RingProps) {
  if (!href) return <div className="ring-cell">{<RingWords {...words} />}</div>;
  return (
    <Link className="ring-cell" href={href} prefetch={false}>
      <RingWords {...words} />
    </Link>
  );
}

function RingWords({ ring, done, total, label, note }: Omit<RingProps, "href">) {
  return (
    <>
      <span className={`arc arc-${ring}`}>
        <svg viewBox="0 0 68 68" aria-hidden="true">
          <circle cx="34" cy="34" r="30" />
          <path d={arcPath(34, 30, total > 0 ? done / total : 0)} />
        </svg>
        <span className="relative">
          {done}/{total}
        </span>
      </span>
      <span>
        <strong>{label}</strong>
        {note && <span className="ring-note">{note}</span>}
      </span>
    </>
  );
}

export function RingStrip({ rings }: { rings: RingProps[] }) {
  return (
    <div className="strip">
      {rings.map((each) => (
        <Ring key={each.ring} {...each} />
      ))}
    </div>
  );
}
