import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { MemberCase } from "@/lib/cases/queries";
import { formatDate } from "@/lib/platform/dates";
import { CaseState } from "./case-table";

type MemberCasesProps = { cases: MemberCase[]; hrefOf: (line: MemberCase) => string };

/** A member's procedures, each with where it stands. */
export function MemberCases({ cases, hrefOf }: MemberCasesProps) {
  return (
    <RowList label="Thủ tục của đoàn viên">
      {cases.map((line) => (
        <Row
          key={line.id}
          lead={formatDate(line.openedOn)}
          title={
            line.mayOpen ? (
              <Link href={hrefOf(line)} prefetch={false}>
                {PROCEDURE_LABELS[line.procedure]}
              </Link>
            ) : (
              PROCEDURE_LABELS[line.procedure]
            )
          }
          detail={line.fileCount > 0 && `${line.fileCount} giấy tờ`}
          action={<CaseState line={line} />}
        />
      ))}
    </RowList>
  );
}
