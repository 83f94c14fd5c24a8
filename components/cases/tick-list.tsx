import { CheckField } from "@/components/ui/field";
import { formatDayOrYear } from "@/lib/members/roster/days";

type TickListProps = {
  label: string;
  people: readonly { id: string; fullName: string; birthDate: string; position: string | null }[];
};

/** Members to tick, as many as are meant. */
export function TickList({ label, people }: TickListProps) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {people.length === 0 && <p className="hint">Chi đoàn này chưa có ai trong danh sách.</p>}
      {people.map(({ id, fullName, birthDate, position }) => (
        <CheckField
          key={id}
          name="members"
          value={id}
          label={[fullName, formatDayOrYear(birthDate), position].filter(Boolean).join(" · ")}
        />
      ))}
    </fieldset>
  );
}
