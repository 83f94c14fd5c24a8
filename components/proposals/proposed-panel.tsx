import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { KIND_LABELS } from "@/lib/proposals/messages";
import type { Proposal } from "@/lib/proposals/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { recordHref } from "./record-href";

/** How many a procedure's page names; all of them stand on the page where they are answered. */
const SHOWN = 10;

/** On a procedure's own page: of whom imported sheets said that something is to be recorded here. */
export function ProposedPanel({ place, proposals }: { place: CurrentPlace; proposals: Proposal[] }) {
  const all = placeHref(place, "/members/proposals");
  const rest = proposals.length - SHOWN;
  if (proposals.length === 0) return null;
  return (
    <Panel
      title={`${proposals.length} hồ sơ chờ ghi từ tệp đã nhập`}
      aside={
        <Link href={all} prefetch={false}>
          Ghi nhiều người, bỏ đề xuất
        </Link>
      }
      foot={rest > 0 && `Còn ${rest} hồ sơ nữa trong danh sách chờ ghi.`}
    >
      <RowList label="Hồ sơ chờ ghi từ tệp đã nhập">
        {proposals.slice(0, SHOWN).map((proposal) => {
          const { id, kind, member, branch, words, fileName } = proposal;
          return (
            <Row
              key={id}
              title={member.fullName}
              detail={[words ?? KIND_LABELS[kind], branch?.name, fileName].filter(Boolean).join(" · ")}
              action={
                <ButtonLink small href={recordHref(place, proposal) ?? all}>
                  Ghi kết quả
                </ButtonLink>
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}
