import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { collectionWords, moneyWords } from "@/lib/fees/messages";
import type { CollectionLine } from "@/lib/fees/types";
import { formatDate } from "@/lib/platform/dates";

type CollectionPanelProps = {
  collections: readonly CollectionLine[];
  /** Of the page, for those that it links. */
  query: string;
};

/** What was taken at once in the year, by its day and receipt; each opens with its papers. */
export function CollectionPanel({ collections, query }: CollectionPanelProps) {
  if (collections.length === 0) return null;
  return (
    <Panel title="Các lần thu có chứng từ">
      <RowList label="Các lần thu có chứng từ">
        {collections.map((one) => (
          <Row
            key={one.id}
            lead={formatDate(one.collectedOn)}
            title={`${moneyWords(one.amount)} của ${one.people} người`}
            detail={
              <>
                <Link href={`/members/fees/collections/${one.id}${query}`} prefetch={false}>
                  {collectionWords(one)}
                </Link>
                {` · ${one.recordedBy} ghi`}
              </>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
