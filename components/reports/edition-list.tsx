import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { formatDate } from "@/lib/platform/dates";
import { editionName } from "@/lib/reports/editions/rules";
import type { EditionRow } from "@/lib/reports/types";

type Props = { editions: EditionRow[]; hrefOf: (edition: EditionRow) => string };

/** Every signed report of the year, the latest first; earlier ones stay readable. */
export function EditionList({ editions, hrefOf }: Props) {
  if (editions.length === 0) return null;
  return (
    <Panel title="Các bản đã ký">
      <RowList label="Các bản đã ký">
        {editions.toReversed().map((edition) => (
          <Row
            key={edition.id}
            title={editionName(edition)}
            detail={standing(edition)}
            action={
              edition.number && (
                <ButtonLink small href={hrefOf(edition)} aria-label={`Xem ${editionName(edition)}`}>
                  Xem
                </ButtonLink>
              )
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

function standing({ signerName, recordedBy, published, withdrawn }: EditionRow): string {
  return [
    signerName ? `${signerName} ký, người ghi: ${recordedBy}` : `người công bố: ${recordedBy}`,
    published && `công bố ngày ${formatDate(published.on)}`,
    withdrawn && `thu hồi ngày ${formatDate(withdrawn.on)}: ${withdrawn.reason}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
