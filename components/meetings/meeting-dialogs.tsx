"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { VOTING_LABELS } from "@/lib/decisions/messages";
import { changeMeetingAction, closeMeetingAction, setAgendaAction } from "@/lib/meetings/actions";
import type { Agenda, MeetingRow, SeatHolder } from "@/lib/meetings/types";
import { held } from "@/lib/platform/held";
import { AgendaChoice, type AgendaChoiceUnit } from "./agenda-choice";
import { MeetingFields } from "./meeting-fields";

type Of = { row: MeetingRow };

function Hidden({ row: { id, version } }: Of) {
  return (
    <>
      <input type="hidden" name="meetingId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

function headWords(seats: readonly SeatHolder[]): StaleWords<MeetingRow> {
  const nameOf = (id: string | null) => seats.find((seat) => seat.id === id)?.name ?? "";
  return {
    labels: {
      heldOn: "Ngày họp",
      place: "Địa điểm",
      chairId: "Chủ trì",
      minuteTakerId: "Ghi biên bản",
      voting: "Cách biểu quyết",
    },
    stored: ({ heldOn, place, chairId, minuteTakerId, voting }) => ({
      heldOn: dayWords(heldOn),
      place,
      chairId: nameOf(chairId),
      minuteTakerId: nameOf(minuteTakerId),
      voting: VOTING_LABELS[voting],
    }),
    say: (field, typed) => {
      if (field === "voting") return held(VOTING_LABELS, typed) ?? typed;
      return field.endsWith("Id") ? nameOf(typed) : typed;
    },
  };
}

export function ChangeMeetingDialog({ row, seats }: Of & { seats: SeatHolder[] }) {
  return (
    <Dialog trigger="Sửa phiên họp…" title={`Sửa phiên họp số ${row.number}`}>
      <ActionForm action={changeMeetingAction} doneLabel="Đã lưu." stale={headWords(seats)}>
        <Hidden row={row} />
        <MeetingFields
          key={row.version}
          seats={seats}
          heldOn={row.heldOn}
          place={row.place}
          voting={row.voting}
          chairId={row.chairId}
          minuteTakerId={row.minuteTakerId}
        />
        <div className="button-row">
          <DialogClose>Đóng</DialogClose>
          <SubmitButton>Lưu phiên họp</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function agendaWords(units: readonly AgendaChoiceUnit[]): StaleWords<Agenda> {
  const lines = (names: readonly string[]) => names.toSorted().join("\n");
  return {
    labels: { unit: "Đơn vị đưa vào chương trình" },
    stored: (current) => ({ unit: lines(current.units) }),
    say: (_, ids) => lines(units.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))),
  };
}

export function AgendaDialog({ row, units }: Of & { units: AgendaChoiceUnit[] }) {
  return (
    <Dialog trigger="Sửa chương trình…" title="Đơn vị đưa vào chương trình">
      <ActionForm action={setAgendaAction} doneLabel="Đã lưu." stale={agendaWords(units)}>
        <Hidden row={row} />
        <AgendaChoice key={row.version} units={units} />
        <div className="button-row">
          <DialogClose>Đóng</DialogClose>
          <SubmitButton>Lưu chương trình</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** Asked once: afterwards nothing in the meeting changes. */
export function CloseMeetingDialog({ row }: Of) {
  return (
    <Dialog trigger="Kết thúc phiên họp…" title={`Kết thúc phiên họp số ${row.number}`} variant="primary">
      <p>
        Kết thúc rồi thì điểm danh, phiếu và biên bản khóa lại, không sửa được. Sau đó Bí thư ghi quyết định
        theo kết quả của phiên họp.
      </p>
      <ActionForm action={closeMeetingAction}>
        <Hidden row={row} />
        <div className="button-row">
          <DialogClose>Chưa kết thúc</DialogClose>
          <SubmitButton pendingLabel="Đang khóa…">Kết thúc phiên họp</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
