"use client";

import { useState } from "react";
import { RevealForm } from "@/components/reveal/reveal-form";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { revealCountedAction } from "@/lib/members/makeup/actions";
import { COUNTED, COUNTED_LABELS, type CountedPeople } from "@/lib/members/makeup/types";
import type { UnitRef } from "@/lib/units/types";

const CHOICES = COUNTED.map((value) => ({ value, label: COUNTED_LABELS[value] }));

/** For whom one of the units' counts stands: asked with a reason, which goes to the log with the name of who asked. */
export function RevealCounted({ units }: { units: readonly UnitRef[] }) {
  const [told, setTold] = useState<CountedPeople | null>(null);
  return (
    // Closed, it forgets whom it named: the next count is asked for anew.
    <Dialog
      icon="lock"
      trigger="Xem chi tiết"
      title="Xem ai là đảng viên, người dân tộc thiểu số, người có tôn giáo"
      onClose={() => setTold(null)}
    >
      {told ? (
        <ToldPeople told={told} />
      ) : (
        <RevealForm action={revealCountedAction} onDone={setTold} label="Xem tên">
          <SelectField
            name="unit"
            label="Đơn vị"
            blank="Chọn đơn vị"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField name="counted" label="Xem ai" blank="Chọn cần xem ai" options={CHOICES} />
        </RevealForm>
      )}
    </Dialog>
  );
}

function ToldPeople({ told: { counted, unit, total, people } }: { told: CountedPeople }) {
  const label = `${COUNTED_LABELS[counted]}, ${unit}`;
  const more = total - people.length;
  return (
    <>
      <p>
        <strong>{label}</strong>: {total.toLocaleString("vi-VN")} người
      </p>
      <ul aria-label={label}>
        {people.map(({ id, fullName, branch }) => (
          <li key={id}>{branch ? `${fullName}, ${branch}` : fullName}</li>
        ))}
      </ul>
      {more > 0 && (
        <p className="hint">
          {`Còn ${more.toLocaleString("vi-VN")} người. Cần danh sách đủ thì đề nghị Bí thư đơn vị gửi.`}
        </p>
      )}
    </>
  );
}
