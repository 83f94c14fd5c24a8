import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { sourceOf } from "@/lib/reports/fact-sources";
import type { Fact } from "@/lib/reports/types";
import type { ReportParagraph } from "@/lib/reports/writing/rules";

type Props = { paragraph: ReportParagraph; hrefOf: (path: string) => string };

/** What a paragraph is drafted from, each figure with the page where it is kept. */
export function ParagraphFacts({ paragraph, hrefOf }: Props) {
  const { facts, state, drafted, changed } = paragraph;
  return (
    <div className="paragraph-facts">
      {changed.length > 0 && (
        <Notice kind="warning" title="Số liệu đã đổi từ khi sửa tay">
          <ul>
            {changed.map(({ label, before, now }) => (
              <li key={label}>
                {label}: {before ?? "chưa có"} → {now ?? "không còn"}
              </li>
            ))}
          </ul>
          <p>Lấy bản soạn từ số liệu, hoặc sửa lại đoạn rồi lưu.</p>
        </Notice>
      )}
      {facts.length > 0 && (
        <details open={facts.length <= 6}>
          <summary>{facts.length} số liệu của đoạn</summary>
          <dl>
            {facts.map((fact) => (
              <FactLine key={fact.key} fact={fact} hrefOf={hrefOf} />
            ))}
          </dl>
        </details>
      )}
      {state === "edited" && drafted !== null && (
        <details>
          <summary>Bản soạn từ số liệu hôm nay</summary>
          <p className="report-text">{drafted}</p>
        </details>
      )}
    </div>
  );
}

function FactLine({ fact, hrefOf }: { fact: Fact; hrefOf: (path: string) => string }) {
  const { label, path } = sourceOf(fact.key);
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value} ·{" "}
        <Link href={hrefOf(path)} prefetch={false}>
          {label}
        </Link>
      </dd>
    </div>
  );
}
