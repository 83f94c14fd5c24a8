"use client";

import { useState } from "react";
import { CheckField, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import type { StepGroup } from "@/lib/admissions/together/groups";

type Person = StepGroup["people"][number];

/** Whom the step is meant for, one by one or all at once; each carries the version that was seen. */
export function PeopleTicks({ people }: { people: readonly Person[] }) {
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const { id, error } = useField("people", {});
  const tick = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(picked);
    for (const each of ids) {
      if (isOn) next.add(each);
      else next.delete(each);
    }
    pick(next);
  };
  const all = people.map((person) => person.id);
  return (
    <fieldset className="field">
      <legend>Ghi cho</legend>
      <CheckField
        id={id}
        name="everybody"
        label={`Tất cả ${people.length} người`}
        checked={picked.size === people.length}
        onChange={({ target }) => tick(all, target.checked)}
      />
      {people.map((person) => (
        <PersonTick
          key={person.id}
          person={person}
          isPicked={picked.has(person.id)}
          onPick={(isOn) => tick([person.id], isOn)}
        />
      ))}
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}

type PersonTickProps = { person: Person; isPicked: boolean; onPick: (isOn: boolean) => void };

function PersonTick({ person, isPicked, onPick }: PersonTickProps) {
  const field = useField(`person.${person.id}`, {});
  return (
    <>
      <input type="hidden" name={`version.${person.id}`} value={person.version} />
      <CheckField
        id={field.id}
        name="person"
        value={person.id}
        label={`${person.name} · ${person.branch}`}
        checked={isPicked}
        onChange={({ target }) => onPick(target.checked)}
      />
    </>
  );
}
