import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { href?: string; label: string };

type PageHeadProps = { title: ReactNode; note?: ReactNode; crumbs?: Crumb[]; actions?: ReactNode };

/** The page's one title, its second line and at most one filled button at the top right. */
export function PageHead({ title, note, crumbs, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-title">
        {crumbs && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {note && <p>{note}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Vị trí">
      <ol className="crumbs">
        {crumbs.map(({ href, label }) => (
          <li key={label}>
            {href ? (
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
