import { DefinitionList } from "@/components/ui/definition-list";
import { measuredText, PERIOD_TEXTS, personsText } from "@/lib/criteria/messages";
import type { PublishedItem, PublishedSet } from "@/lib/criteria/types";

/** A set of criteria as a document to read and to print. */
export function CriteriaDocument({ groups }: Pick<PublishedSet, "groups">) {
  return groups.map(({ number, title, items }) => (
    <section key={number} className="panel" aria-labelledby={`group-${number}`}>
      <div className="panel-head">
        <h2 id={`group-${number}`}>
          {number}. {title}
        </h2>
        <span>{items.length} nội dung</span>
      </div>
      {items.map((item) => (
        <CriteriaItem key={item.code} item={item} />
      ))}
    </section>
  ));
}

function CriteriaItem({ item }: { item: PublishedItem }) {
  const measured = measuredText(item.check);
  const persons = personsText(item.check);
  const details = [
    { term: "Cách làm", value: item.guidance },
    { term: "Minh chứng nên có", value: item.evidence },
    ...(measured ? [{ term: "Số liệu", value: measured }] : []),
    ...(persons ? [{ term: "Đối tượng tính", value: persons }] : []),
    { term: "Kỳ tính", value: PERIOD_TEXTS[item.period] },
    { term: "Căn cứ", value: `${item.legalBasis}.` },
  ];
  return (
    <section
      id={item.code}
      className="grid gap-x-4 gap-y-2 break-inside-avoid border-t border-line p-4 md:grid-cols-[3rem_minmax(0,1fr)]"
    >
      <span className="font-semibold text-ink-2 tabular-nums">{item.code}</span>
      <div className="grid min-w-0 max-w-text gap-2">
        <h3 className="text-m font-semibold">{item.title}</h3>
        <p>{item.statement}</p>
        <DefinitionList items={details} />
      </div>
    </section>
  );
}
