import { LinkTabs } from "@/components/ui/link-tabs";
import type { CalendarYears } from "@/lib/units/rules";

type YearTabsProps = { years: CalendarYears; hrefOf: (year: number) => string };

/** The calendar years that a page can show, opened for assessment or not. */
export function YearTabs({ years: { year, otherYears }, hrefOf }: YearTabsProps) {
  const all = [year, ...otherYears].toSorted((a, b) => a - b);
  return (
    <LinkTabs
      label="Năm"
      tabs={all.map((of) => ({ href: hrefOf(of), label: `Năm ${of}`, current: of === year }))}
    />
  );
}
