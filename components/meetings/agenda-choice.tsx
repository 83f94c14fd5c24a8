import { CheckField } from "@/components/ui/field";

export type AgendaChoiceUnit = { id: string; name: string; isChosen: boolean };

/** The appraised units of a year, ticked where they are on the agenda. */
export function AgendaChoice({ units }: { units: AgendaChoiceUnit[] }) {
  return (
    <fieldset className="field">
      <legend>Đơn vị đưa vào chương trình</legend>
      <ul className="return-items">
        {units.map(({ id, name, isChosen }) => (
          <li key={id}>
            <CheckField name="unit" value={id} label={name} defaultChecked={isChosen} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
