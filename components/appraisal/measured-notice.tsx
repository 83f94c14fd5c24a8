import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { OUTCOME_LABELS } from "@/lib/criteria/messages";
import type { Measured, Outcome } from "@/lib/criteria/types";

const KINDS: Record<Outcome, "info" | "success" | "warning" | "error"> = {
  met: "success",
  not_met: "error",
  not_due: "info",
  nil: "info",
  figures_only: "info",
  no_data: "warning",
};

/** The measured fact as a sentence, with the records that it rests on. */
export function MeasuredNotice({ measured: { outcome, sentence, links } }: { measured: Measured }) {
  return (
    <Notice kind={KINDS[outcome]} title={`Số liệu: ${OUTCOME_LABELS[outcome].toLowerCase()}`}>
      <p>{sentence}</p>
      {links.length > 0 && (
        <ul>
          {links.map(({ label, href }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
