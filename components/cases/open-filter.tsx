import { FilterSelect } from "@/components/ui/filter-bar";
import type { CaseFilter } from "@/lib/cases/schema";

/** Which cases a list shows: those under way, or those that are over. */
export function OpenFilter({ value }: { value: CaseFilter["open"] }) {
  return (
    <FilterSelect
      name="open"
      label="Tình trạng"
      value={value}
      all="Đang làm và đã xong"
      options={[
        { value: "1", label: "Đang làm" },
        { value: "0", label: "Đã xong" },
      ]}
    />
  );
}
