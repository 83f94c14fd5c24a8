import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "./button";

type FilterBarProps = {
  /** What the address keeps beside the filters. */
  kept: Record<string, string>;
  /** Where no filter is left; shown while one is set. */
  clearHref?: string | undefined;
  /** A link to another view, after the button. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Filters as a form that makes an address: a view can be sent to a colleague, and works without script. */
export function FilterBar({ kept, clearHref, aside, children }: FilterBarProps) {
  return (
    <form className="filter-bar" method="get">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit">Lọc</Button>
      {clearHref && (
        <Link href={clearHref} prefetch={false}>
          Bỏ lọc
        </Link>
      )}
      {aside}
    </form>
  );
}

type FilterSelectProps = {
  name: string;
  label: string;
  value: string | undefined;
  /** The first line: everything. */
  all: string;
  options: readonly { value: string; label: string }[];
};

export function FilterSelect({ name, label, value, all, options }: FilterSelectProps) {
  return (
    <select className="control small" name={name} aria-label={label} defaultValue={value ?? ""}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
