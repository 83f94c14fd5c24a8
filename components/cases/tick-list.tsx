import { CheckField } from "@/components/ui/field";
import { formatDayOrYear } from "@/lib/members/roster/days";

type Person = {
  id: string;
  fullName: string;
  birthDate: string;
  branch: { name: string } | null;
  position: string | null;
};
/** `areChosen`: they were chosen of several branches before, and stand ticked with the branch of each. */
type TickListProps = { label: string; people: readonly Person[]; areChosen: boolean };

/** Members to tick, as many as are meant. */
export function TickList({ label, people, areChosen }: TickListProps) {
  const wordsOf = ({ fullName, birthDate, branch, position }: Person) =>
    [fullName, formatDayOrYear(birthDate), areChosen && branch?.name, position].filter(Boolean).join(" · ");
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {people.length === 0 && !areChosen && <p className="hint">Chi đoàn này chưa có ai trong danh sách.</p>}
      {people.map((person) => (
        <CheckField
          key={person.id}
          name="members"
          value={person.id}
          defaultChecked={areChosen}
          label={wordsOf(person)}
        />
      ))}
    </fieldset>
  );
}
