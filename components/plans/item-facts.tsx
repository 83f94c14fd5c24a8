import { DefinitionList } from "@/components/ui/definition-list";
import { itemStateLabel, type ProgramItemDetail } from "@/lib/plans/types";
import { formatDate } from "@/lib/platform/dates";
import { itemDays } from "./plan-words";

/** A piece of work for those who only read; a field that nobody filled makes no line. */
export function ItemFacts({ item }: { item: ProgramItemDetail }) {
  const { owner, state, doneOn, reason, result, target, carriedFrom } = item;
  const facts = [
    { term: "Phụ trách", value: owner },
    { term: "Thời gian", value: itemDays(item) },
    { term: "Tình trạng", value: itemStateLabel(state) },
    { term: "Ngày xong", value: doneOn && formatDate(doneOn) },
    { term: "Lý do không làm", value: reason },
    { term: "Góp vào chỉ tiêu", value: target?.name },
    { term: "Chuyển từ", value: carriedFrom && `chương trình năm ${carriedFrom.year}` },
  ];
  return (
    <>
      <DefinitionList items={facts.filter(({ value }) => value)} />
      {result && <p className="whitespace-pre-line">{result}</p>}
    </>
  );
}
