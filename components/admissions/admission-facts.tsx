import { DefinitionList } from "@/components/ui/definition-list";
import { ADMISSION_GUIDANCE, introducerLabel, schoolingWords } from "@/lib/admissions/messages";
import type { Admission } from "@/lib/admissions/types";
import { charterLabel } from "@/lib/cases/charter";
import { GENDER_LABELS } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { formatDate } from "@/lib/platform/dates";

const partyWords = ({ partyAskedOn, partyNote }: Admission["facts"]) =>
  [partyAskedOn && formatDate(partyAskedOn), partyNote].filter(Boolean).join(": ");

/** What is known of the applicant and of who introduced; a field that nobody filled makes no line. */
export function AdmissionFacts({ admission }: { admission: Admission }) {
  const { facts, unit, branch, openedOn, charterVersion, entry } = admission;
  const { introduction } = facts;
  const grounds = [charterLabel(charterVersion), ...(entry === "stepwise" ? [ADMISSION_GUIDANCE] : [])];
  const items = [
    { term: "Chi đoàn", value: branch ? `${branch.name}, ${unit.name}` : unit.name },
    { term: "Ngày sinh", value: formatDayOrYear(facts.birthDate) },
    { term: "Giới tính", value: GENDER_LABELS[facts.gender] },
    { term: "Quê quán", value: facts.nativePlace },
    { term: "Nơi ở hiện nay", value: facts.permanentAddress },
    { term: "Nghề nghiệp", value: facts.occupation },
    { term: "Trình độ", value: schoolingWords(facts) },
    { term: "Liên hệ", value: [facts.phone, facts.email].filter(Boolean).join(", ") },
    { term: "Ngày nộp đơn", value: entry === "stepwise" ? formatDate(openedOn) : "" },
    { term: "Theo", value: grounds.join("; trình tự như ") },
    { term: "Ý kiến cấp ủy", value: partyWords(facts) },
    {
      term: "Giới thiệu",
      value: introduction && `${introduction.name} (${introducerLabel(introduction.kind).toLowerCase()})`,
    },
    {
      term: "Cùng công tác từ",
      value: introduction?.togetherSince && formatDate(introduction.togetherSince),
    },
    { term: "Vào Đoàn", value: facts.admittedOn && formatDate(facts.admittedOn) },
    { term: "Số thẻ", value: facts.cardNumber },
    { term: "Mã định danh", value: facts.memberCode },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
