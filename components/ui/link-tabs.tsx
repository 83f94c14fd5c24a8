import Link from "next/link";

export type LinkTab = { href: string; label: string; count?: number; current?: boolean };

/** Views of one subject, each with an address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav className="link-tabs" aria-label={label}>
      {tabs.map(({ href, label, count, current }) => (
        <Link key={href} href={href} prefetch={false} aria-current={current ? "page" : undefined}>
          {label}
          {count !== undefined && <span className="text-ink-3">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
