import { Register } from "@/components/ui/table";
import type { Side } from "@/lib/members/duplicates/rules";
import { shownValue } from "@/lib/members/form-text";
import { rosterField } from "@/lib/members/roster/fields";
import type { Member } from "@/lib/members/types";

type MergeSidesProps = { kept: Member; other: Member; sides: Side[] };

/** What differs, with a choice each; of the rest only the names. */
export function MergeSides({ kept, other, sides }: MergeSidesProps) {
  const differing = sides.filter(({ differs }) => differs);
  const same = sides.filter(({ field, differs }) => !differs && isFilled(kept, field));
  return (
    <>
      <Register label="Khác nhau giữa hai dòng" stacked>
        <thead>
          <tr>
            <th>Ô</th>
            <th>Dòng được giữ</th>
            <th>Dòng gộp vào</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((side) => (
            <tr key={side.field}>
              <th>
                {rosterField(side.field).label}
                {side.field === "idNumber" && kept.idNumber && other.idNumber && (
                  <small>hai số khác nhau</small>
                )}
              </th>
              <SideCell
                member={kept}
                side={side}
                label="Dòng được giữ"
                why={side.fromOther ? null : side.why}
              />
              <SideCell
                member={other}
                side={side}
                label="Dòng gộp vào"
                why={side.fromOther ? side.why : null}
              />
            </tr>
          ))}
          {differing.length === 0 && (
            <tr>
              <td colSpan={3}>Hai dòng ghi như nhau.</td>
            </tr>
          )}
        </tbody>
      </Register>
      {same.length > 0 && (
        <p className="hint">{`Ghi như nhau: ${same.map(({ field }) => rosterField(field).label).join(", ")}.`}</p>
      )}
    </>
  );
}

type SideCellProps = { member: Member; side: Side; label: string; why: Side["why"] };

const WHY = { filled: "bên kia trống", fuller: "ghi đủ hơn", newer: "sửa sau" } as const;

function SideCell({ member, side: { field }, label, why }: SideCellProps) {
  return (
    <td data-label={label}>
      <label className="check">
        <input type="radio" name={`from.${field}`} value={member.id} defaultChecked={why !== null} />
        <span>
          {fieldText(member, field)}
          {why && <small>{`chọn sẵn vì ${WHY[why]}`}</small>}
        </span>
      </label>
    </td>
  );
}

/** The number itself never stands on this page. */
function fieldText(member: Member, field: Side["field"]): string {
  if (field === "idNumber") return member.idNumber ? "có số" : "(trống)";
  return shownValue(member, field) || "(trống)";
}

function isFilled(member: Member, field: Side["field"]): boolean {
  return shownValue(member, field) !== "";
}
