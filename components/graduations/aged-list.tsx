"use client";

import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { holdCeremonyAction, recordWishesAction } from "@/lib/graduations/actions";
import { BASIS, WISH_LABELS } from "@/lib/graduations/messages";
import { GRADUATION_STATES, isStayOver } from "@/lib/graduations/rules";
import type { AgedPerson } from "@/lib/graduations/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { leads } from "@/lib/members/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { BulkActs } from "./bulk-acts";

type Aged = AgedPerson & { isOver: boolean };
type AgedListProps = {
  people: Aged[];
  /** Null for whoever only looks. */
  unitId: string | null;
  day: PlainDate;
  query: string;
};

/** Everybody of the age, with ticks: what is written above is written for all who are ticked. The list may be long. */
export function AgedList({ people, unitId, day, query }: AgedListProps) {
  if (people.length === 0)
    return (
      <Panel>
        <EmptyState title="Không có đoàn viên nào đủ 30 tuổi">Đổi ngày để xem thời gian khác.</EmptyState>
      </Panel>
    );
  const list = (
    <Panel foot={<small>{BASIS}</small>}>
      <AgedTable people={people} mayTick={unitId !== null} day={day} query={query} />
    </Panel>
  );
  if (unitId === null) return list;
  return (
    <ActionForm action={actAsChosen} doneLabel="Đã ghi">
      <input type="hidden" name="unit" value={unitId} />
      <BulkActs day={day} />
      {list}
    </ActionForm>
  );
}

/** Two buttons stand above one list of ticks: the one that was pressed says what is written. */
async function actAsChosen(form: FormData) {
  return form.get("act") === "wishes" ? recordWishesAction(form) : holdCeremonyAction(form);
}

type AgedTableProps = { people: Aged[]; mayTick: boolean; day: PlainDate; query: string };

function AgedTable({ people, mayTick, day, query }: AgedTableProps) {
  return (
    <Register label="Đoàn viên đủ 30 tuổi" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Ngày sinh</th>
          <th scope="col">Chi đoàn</th>
          <th scope="col">Chức vụ</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <AgedRow
            key={person.id}
            person={person}
            day={day}
            query={query}
            mayTick={mayTick && mayBeTicked(person)}
          />
        ))}
      </tbody>
    </Register>
  );
}

function mayBeTicked({ status, position, graduation }: AgedPerson): boolean {
  return status === "active" && !leads(position) && graduation?.state !== "asked";
}

type AgedRowProps = Omit<AgedTableProps, "people"> & { person: Aged };

function AgedRow({ person, mayTick, day, query }: AgedRowProps) {
  const { id, fullName, birthDate, branch, position, isOver, ownWish } = person;
  return (
    <tr>
      <th scope="row">
        {mayTick ? (
          <label className="check">
            <input type="checkbox" name="members" value={id} />
            <span>{fullName}</span>
          </label>
        ) : (
          <span className="break-words">{fullName}</span>
        )}
      </th>
      <td data-label="Ngày sinh">
        {formatDayOrYear(birthDate)}
        {isOver && <small>Quá 30 tuổi</small>}
      </td>
      <td>{branch?.name ?? "Đoàn cơ sở"}</td>
      <td>{position}</td>
      <td>
        <Standing person={person} day={day} query={query} />
        {ownWish && <small>{`Tự ghi: ${WISH_LABELS[ownWish].toLocaleLowerCase("vi")}`}</small>}
      </td>
    </tr>
  );
}

/** Leaders continue past 30; of the others how far the procedure is, once more after a stay that has run out. */
function Standing({ person, day, query }: Omit<AgedRowProps, "mayTick">) {
  const { graduation, position, status, statusSince } = person;
  const isOver = graduation !== null && isStayOver(graduation, day);
  const continues = leads(position) && status === "active";
  if (!graduation || (isOver && (continues || status === "graduated")))
    return continues ? (
      <Badge tone="idle">Giữ chức vụ, tiếp tục</Badge>
    ) : (
      <>
        <Badge tone={status === "graduated" ? "ok" : "wait"}>
          {status === "graduated" ? GRADUATION_STATES.graduated.label : GRADUATION_STATES.listed.label}
        </Badge>
        {status === "graduated" && (
          <small>{`${statusSince ? `Rời danh sách ngày ${formatDate(statusSince)}, c` : "C"}hưa ghi lễ trưởng thành`}</small>
        )}
      </>
    );
  const { id, state, isOpen, isReached, stayUntil } = graduation;
  return (
    <>
      <Badge tone={isOpen || isOver ? "wait" : "ok"}>
        {isOver ? "Hết hạn ở lại, hỏi lại nguyện vọng" : GRADUATION_STATES[state].label}
      </Badge>
      {stayUntil && <small>{`đến ${formatDate(stayUntil)}`}</small>}
      {isReached ? (
        <small>
          <Link href={`/members/graduations/${id}${query}`} prefetch={false}>
            Hồ sơ
            <span className="sr-only">{` của ${person.fullName}`}</span>
          </Link>
        </small>
      ) : (
        <small>Hồ sơ ở nơi sinh hoạt cũ</small>
      )}
    </>
  );
}
