import { shareWords } from "@/lib/cases/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused, refusedFields } from "@/lib/platform/result";
import type { ItemCounts, ItemFields, ProgramHead, ProgramState } from "./types";

/** An item's days follow one another; what is done says when, what is given up says why. */
export function wrongItem(item: Omit<ItemFields, "target">, today: PlainDate): Refusal | null {
  const fields: FieldError[] = [];
  const say = (path: string, message: string) => fields.push({ path, message });
  const { startsOn, dueOn, state, doneOn, reason } = item;
  if (startsOn && dueOn < startsOn)
    say(
      "dueOn",
      `Hạn ${formatDate(dueOn)} đứng trước ngày bắt đầu ${formatDate(startsOn)}. Sửa một trong hai ngày.`,
    );
  if (state === "done" && !doneOn) say("doneOn", "Ghi ngày làm xong.");
  if (doneOn && doneOn > today) say("doneOn", `Ngày ${formatDate(doneOn)} chưa đến. Ghi ngày đã làm xong.`);
  if (doneOn && startsOn && doneOn < startsOn)
    say(
      "doneOn",
      `Ngày xong ${formatDate(doneOn)} đứng trước ngày bắt đầu ${formatDate(startsOn)}. Sửa một trong hai ngày.`,
    );
  if (state === "dropped" && reason === "") say("reason", "Ghi lý do không làm.");
  return refusedFields(fields);
}

/** What belongs to another state than the chosen one is not kept. */
export function inItsState<Item extends Pick<ItemFields, "state" | "doneOn" | "reason">>(item: Item): Item {
  return {
    ...item,
    doneOn: item.state === "done" ? item.doneOn : null,
    reason: item.state === "dropped" ? item.reason : "",
  };
}

/** Papers carry the day on which they were issued, so not one that is still to come. */
export function notIssuedYet(
  { issuedOn, resolutions }: Pick<ProgramHead, "issuedOn" | "resolutions">,
  today: PlainDate,
): Refusal | null {
  const days = [
    { path: "issuedOn", day: issuedOn },
    ...resolutions.map((each, at) => ({ path: `resolutions.${at}.issuedOn`, day: each.issuedOn })),
  ];
  const fields = days.flatMap(({ path, day }): FieldError[] =>
    day && day > today ? [{ path, message: `Ngày ${formatDate(day)} chưa đến. Ghi ngày đã ban hành.` }] : [],
  );
  return refusedFields(fields);
}

/** What still lacks before the BCH's approval can be recorded; more than `votePercent` of a hundred present are for it. */
export function wrongApproval(
  { state, issuedOn, number }: Pick<ProgramHead, "number" | "issuedOn"> & { state: ProgramState },
  meeting: { heldOn: PlainDate; present: number; inFavour: number },
  { today, votePercent }: { today: PlainDate; votePercent: number },
): Refusal | null {
  if (state === "approved")
    return refused("conflict", "Chương trình này đã được thông qua. Cần sửa thì bấm “Mở lại để sửa”.");
  if (!issuedOn || number === "")
    return refused(
      "conflict",
      "Chương trình chưa có số hoặc ngày ban hành. Ghi ở phần Văn bản, lưu rồi ghi việc thông qua.",
    );
  const { heldOn, present, inFavour } = meeting;
  const fields: FieldError[] = [];
  if (heldOn > today)
    fields.push({
      path: "heldOn",
      message: `Ngày ${formatDate(heldOn)} chưa đến. Ghi ngày đã họp.`,
    });
  if (inFavour > present)
    fields.push({
      path: "inFavour",
      message: `${inFavour} người tán thành nhiều hơn ${present} người dự họp. Sửa một trong hai số.`,
    });
  else if (inFavour * 100 <= present * votePercent)
    fields.push({
      path: "inFavour",
      message: `Cần quá ${shareWords(votePercent)} số người dự họp tán thành; mới có ${inFavour}/${present}.`,
    });
  return refusedFields(fields);
}

/** A programme's items as they stand on a day. Pages, figures and papers count them here only. */
export function countItems(
  all: readonly Pick<ItemFields, "state" | "dueOn">[],
  today: PlainDate,
): ItemCounts {
  const kept = all.filter(({ state }) => state !== "dropped");
  const due = kept.filter(({ dueOn }) => dueOn <= today);
  const done = (items: typeof kept) => items.filter(({ state }) => state === "done").length;
  return {
    items: kept.length,
    done: done(kept),
    due: due.length,
    doneOfDue: done(due),
    late: kept.filter((item) => isLate(item, today)).length,
    dropped: all.length - kept.length,
  };
}

/** Whether an item's due day is over while it is neither done nor given up. */
export function isLate({ state, dueOn }: Pick<ItemFields, "state" | "dueOn">, today: PlainDate): boolean {
  return (state === "todo" || state === "doing") && dueOn < today;
}
