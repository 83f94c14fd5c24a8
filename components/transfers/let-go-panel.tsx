import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { recordTransferAction } from "@/lib/transfers/actions";
import type { LetGo } from "@/lib/transfers/types";
import type { UnitRef } from "@/lib/units/types";

type LetGoPanelProps = {
  people: readonly LetGo[];
  unitId: string;
  branches: readonly UnitRef[];
  today: PlainDate;
};

/** Whom other units have told to be here: this one's word of the arrival takes up the dossier, and both see the case. */
export function LetGoPanel({ people, unitId, branches, today }: LetGoPanelProps) {
  if (people.length === 0) return null;
  return (
    <Panel title={`Đơn vị khác trong tổ chức đã ghi chuyển đến đây: ${people.length} người`} padded>
      <p className="hint">
        Chưa ghi tiếp nhận thì người này chưa ở danh sách nào. Ghi xong, hồ sơ cũ theo về đơn vị mình và cả
        hai bên cùng thấy lần chuyển. Không phải người của mình thì báo đơn vị cũ sửa nơi chuyển đến.
      </p>
      <ul className="stack" aria-label="Chờ đơn vị mình tiếp nhận">
        {people.map((person) => (
          <li key={person.id}>
            <p>
              <strong>{person.fullName}</strong>
              {` · sinh ${formatDayOrYear(person.birthDate)} · từ ${person.unit} · chuyển đi ngày ${formatDate(person.day)}`}
            </p>
            <ActionForm
              action={recordTransferAction}
              onDoubt={<StillAdd word="Vẫn ghi" />}
              doneLabel="Đã ghi tiếp nhận"
            >
              <input type="hidden" name="unit" value={unitId} />
              <input type="hidden" name="direction" value="in" />
              <input type="hidden" name="kind" value="permanent" />
              <input type="hidden" name="outsideName" value={person.unit} />
              <Told person={person} />
              <div className="field-row">
                {branches.length > 0 && (
                  <SelectField
                    name="toBranch"
                    label="Chi đoàn nhận"
                    blank="Chọn chi đoàn"
                    options={branches.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                )}
                <DateField name="day" label="Ngày tiếp nhận" day={today} />
                <TextField
                  name="introNumber"
                  label="Số giấy giới thiệu"
                  maxLength={60}
                  defaultValue={person.introNumber}
                  short
                  optional
                />
              </div>
              <div className="button-row">
                <SubmitButton>{`Tiếp nhận ${person.fullName}`}</SubmitButton>
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The person exactly as the old roster has it, by which the arrival finds the row. */
function Told({ person }: { person: LetGo }) {
  const { fullName, birthDate, gender, code, cardNumber, joinedOn } = person;
  const told = {
    fullName,
    birthDate: formatDayOrYear(birthDate),
    gender,
    code,
    cardNumber,
    joinedOn: joinedOn && formatDayOrYear(joinedOn),
  };
  return Object.entries(told).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  );
}
