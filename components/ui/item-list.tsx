import Link from "next/link";
import { Sign } from "./sign";
import type { Tone } from "./tone";

export type Item = {
  code: string;
  title: string;
  href: string;
  /** null: it has no state of its own. */
  mark: { tone: Tone; label: string } | null;
  current?: boolean;
  /** Something that waits there, by number: "2 trao đổi chưa xong". */
  waiting?: { count: number; label: string };
};
export type ItemGroup = { title: string; items: Item[] };

/** Items by group: code in the margin, state at the end. */
export function ItemList({ label, groups }: { label: string; groups: ItemGroup[] }) {
  return (
    <nav className="panel item-list" aria-label={label}>
      {groups.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.code}>
                <ItemLink {...item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function ItemLink({ code, title, href, mark, current, waiting }: Item) {
  return (
    <Link href={href} prefetch={false} aria-current={current ? "true" : undefined}>
      <span>{code}</span>
      <span>
        {title}
        {waiting && <small className="text-s text-ink-2"> · {`${waiting.count} ${waiting.label}`}</small>}
      </span>
      {mark && <Sign tone={mark.tone} label={mark.label} />}
    </Link>
  );
}
