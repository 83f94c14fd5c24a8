import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import {
  DIRECTION_LABELS,
  fromWords,
  TRANSFER_KIND_LABELS,
  toWords,
  transferGuide,
} from "@/lib/transfers/messages";
import { monthsOwed, monthText } from "@/lib/transfers/rules";
import type { TransferDetail } from "@/lib/transfers/types";

type TransferFactsProps = {
  transfer: TransferDetail;
  /** What the fees say of the member, for whoever may know it. */
  feeLine: string | null;
  today: PlainDate;
};

/** Who goes from where to where, and the state of comment and fee. */
export function TransferFacts({ transfer, feeLine, today }: TransferFactsProps) {
  const { direction, kind, until, reason, birthDate, joinedOn, memberCode, cardNumber, inRoster } = transfer;
  const { introNumber, introducedOn, dueOn, closedOn, comment, refusedFor, charterVersion } = transfer;
  const intro =
    introducedOn &&
    [introNumber && `Số ${introNumber}`, formatDate(introducedOn)].filter(Boolean).join(", ngày ");
  return (
    <DefinitionList
      items={[
        item("Hình thức", `${DIRECTION_LABELS[direction]} · ${TRANSFER_KIND_LABELS[kind].toLowerCase()}`),
        item("Từ", fromWords(transfer)),
        item("Đến", toWords(transfer)),
        item("Tạm thời đến hết", until && formatDate(until)),
        item("Ngày sinh", formatDayOrYear(birthDate)),
        item("Ngày vào Đoàn", said(joinedOn, inRoster?.joinedOn, formatDayOrYear)),
        item("Mã định danh", said(memberCode, inRoster?.code)),
        item("Số thẻ đoàn", said(cardNumber, inRoster?.cardNumber)),
        item("Lý do", reason),
        item("Bị từ chối vì", refusedFor),
        item("Nhận xét", comment),
        item("Đoàn phí", feeWords(transfer, feeLine, introducedOn ?? closedOn ?? today)),
        item("Giấy giới thiệu", intro),
        item("Hạn bước tiếp theo", closedOn ? null : dueOn && formatDate(dueOn)),
        item("Theo", `${charterLabel(charterVersion)}, ${transferGuide(charterVersion)}`),
      ].flat()}
    />
  );
}

/** What is not known yet has no line. */
function item(term: string, value: string | null) {
  return value ? [{ term, value }] : [];
}

/** As the paper says it, and what the list says instead: which of them is right is for a person to say. */
function said(typed: string | null, listed: string | null = null, worded = (value: string) => value) {
  if (!typed || !listed || typed === listed) return typed && worded(typed);
  return `${worded(typed)} (khác danh sách: ${worded(listed)})`;
}

/** What was paid at parting, by the day of the giấy giới thiệu, which says so; while a stay runs the member pays on at home, so that the fees alone say it. */
function feeWords(
  { feePaidUntil, state }: TransferDetail,
  feeLine: string | null,
  on: PlainDate,
): string | null {
  if (!feePaidUntil) return feeLine;
  const paid = `Đã thu đến tháng ${monthText(feePaidUntil)}`;
  if (state === "hosted") return feeLine ?? `${paid} khi đi`;
  if (state === "returned") return `${paid} khi đi`;
  const owed = monthsOwed(feePaidUntil, on);
  return `${paid}${owed > 0 ? `, còn ${owed} tháng chưa thu` : ""}`;
}
