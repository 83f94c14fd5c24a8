import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { acceptsVerdicts } from "@/lib/assessments/locks";
import type { BoardUnit } from "@/lib/decisions/board";
import { UNDER_WAY } from "@/lib/decisions/messages";
import { hasFailed } from "@/lib/decisions/rules";

/** What the appraisal found: the proposal that the committee votes on. */
export function UnitAppraised({
  unit: { unit, state, verdict, items },
  href,
}: {
  unit: BoardUnit;
  href: string;
}) {
  const met = items.filter((item) => item.verdict === "met").length;
  return (
    <div>
      <h3>
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </h3>
      <span className="badges">
        {acceptsVerdicts(state) ? (
          <Badge tone="wait">{UNDER_WAY}</Badge>
        ) : (
          <Badge tone={verdict.passes ? "ok" : "bad"}>
            {met}/{items.length} đạt
          </Badge>
        )}
      </span>
      {items.filter(hasFailed).map(({ code, title, comment }) => (
        <p key={code} className="board-votes">
          <b>
            {code} {title}
          </b>
          : chưa đạt. {comment}
        </p>
      ))}
    </div>
  );
}
