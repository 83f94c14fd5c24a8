"use client";

import { useState } from "react";
import { RevealForm } from "@/components/reveal/reveal-form";
import { Dialog } from "@/components/ui/dialog";
import { revealHardshipAction } from "@/lib/care/actions";
import type { HardshipPerson } from "@/lib/care/hardship/types";

/** For whom a count stands: asked with a reason, which goes to the log with the name of who asked. */
export function RevealDialog({ unit }: { unit: string }) {
  const [people, setPeople] = useState<HardshipPerson[] | null>(null);
  return (
    <Dialog icon="lock" trigger="Xem chi tiết" title="Xem các trường hợp đang theo dõi">
      {people ? (
        <ul aria-label="Đoàn viên đang theo dõi">
          {people.length === 0 && <li>Không có trường hợp nào đang theo dõi.</li>}
          {people.map(({ fullName, branch }) => (
            <li key={`${fullName} ${branch}`}>{branch ? `${fullName}, ${branch}` : fullName}</li>
          ))}
        </ul>
      ) : (
        <RevealForm
          action={revealHardshipAction}
          of={{ name: "unit", value: unit }}
          onDone={setPeople}
          label="Xem tên"
        />
      )}
    </Dialog>
  );
}
