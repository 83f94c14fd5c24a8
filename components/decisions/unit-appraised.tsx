import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { BoardUnit } from "@/lib/decisions/board";
import { UNDER_WAY } from "@/lib/decisions/messages";
import { verdictLine } from "@/lib/decisions/verdict-line";

/** What the appraisal found: the proposal that the committee votes on. */
export function UnitAppraised({ unit, href }: { unit: BoardUnit; href: string }) {
  const { met, of, failing } = verdictLine(unit);
  return (
    <div>
      <h3>
        <Link href={href} prefetch={false}>
          {unit.unit.name}
        </Link>
      </h3>
      <span className="badges">
        {met === null ? (
          <Badge tone="wait">{UNDER_WAY}</Badge>
        ) : (
          <Badge tone={met === of ? "ok" : "bad"}>
            {met}/{of} đạt
          </Badge>
        )}
      </span>
      {failing.map(({ code, title, reason }) => (
        <p key={code} className="board-votes">
          <b>
            {code} {title}
          </b>
          : chưa đạt. {reason}
        </p>
      ))}
    </div>
  );
}
