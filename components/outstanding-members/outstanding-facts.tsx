import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { charterLabel } from "@/lib/cases/charter";
import { certificateProblem, certificateUntil, ratingDoubt } from "@/lib/outstanding-members/rules";
import type { OutstandingDetail } from "@/lib/outstanding-members/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { choiceWords } from "@/lib/ratings/messages";

const BEING_CHOSEN: readonly string[] = ["proposed", "chosen"];

/** Who and why, and the days that count. */
export function OutstandingFacts({ found, today }: { found: OutstandingDetail; today: PlainDate }) {
  const { outstanding, lastRating, personName, branch, unit, charterVersion, state } = found;
  const { merits, certifiedOn, introducedOn, admittedOn, officialOn } = outstanding;
  const doubt = BEING_CHOSEN.includes(state) ? ratingDoubt(lastRating) : null;
  const lapsed = state === "certified" ? certificateProblem(certifiedOn, today) : null;
  const day = (on: PlainDate | null) => on && formatDate(on);
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Nơi sinh hoạt", value: (branch ?? unit).name },
    { term: "Thành tích", value: merits },
    {
      term: "Xếp loại gần nhất",
      value: lastRating && `${choiceWords(lastRating.choice)} (${lastRating.year})`,
    },
    {
      term: "Lớp nhận thức về Đảng",
      value:
        certifiedOn && `Cấp ${formatDate(certifiedOn)}, giá trị đến ${day(certificateUntil(certifiedOn))}`,
    },
    { term: "Giới thiệu", value: day(introducedOn) },
    { term: "Kết nạp Đảng", value: day(admittedOn) },
    { term: "Chính thức", value: day(officialOn) },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return (
    <>
      {doubt && <Notice kind="warning">{doubt}</Notice>}
      {lapsed && <Notice kind="error">{lapsed.message}</Notice>}
      <DefinitionList items={items.filter(({ value }) => value)} />
    </>
  );
}
