import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { OUTCOME_LABELS } from "@/lib/criteria/messages";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { lowerFirst } from "@/lib/platform/first-letter";

const KINDS: Record<Outcome, "success" | "warning" | "info"> = {
  met: "success",
  not_met: "warning",
  no_data: "warning",
  not_due: "info",
  nil: "info",
  figures_only: "info",
};

/** What the records say of an item: the figure first, then its circumstances and where they stand. */
export function MeasuredFact({ measured }: { measured: Measured }) {
  const [figure = "", ...rest] = measured.sentence.replace(/\.$/, "").split("; ");
  return (
    <Notice kind={KINDS[measured.outcome]} title={`Số liệu: ${lowerFirst(figure)}`}>
      <p className="text-s">
        {OUTCOME_LABELS[measured.outcome]}
        {rest.length > 0 && ` · ${rest.join("; ")}`}.{" "}
        {measured.links.map(({ href, label }, index) => (
          <span key={href}>
            {index > 0 && " · "}
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </span>
        ))}
      </p>
    </Notice>
  );
}
