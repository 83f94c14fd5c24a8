import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { BoardUnit } from "@/lib/decisions/board";

/** What the appraisal found: the proposal that the committee votes on. */
export function UnitAppraised({ unit: { unit, verdict, items }, href }: { unit: BoardUnit; href: string }) {
  const failing = items.filter((item) => item.verdict !== "met");
  return (
    <div>
      <h3>
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </h3>
      <span className="badges">
        <Badge tone={verdict.passes ? "ok" : "bad"}>
          {items.length - failing.length}/{items.length} đạt
        </Badge>
      </span>
      {failing.map(({ code, title, comment }) => (
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
