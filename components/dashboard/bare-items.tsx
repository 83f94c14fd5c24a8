import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { ItemProgress } from "@/lib/assessments/progress";

type BareItemsProps = {
  items: readonly ItemProgress[];
  /** Where the reader adds evidence to an item; null: he or she only reads the list. */
  hrefOf: (code: string) => string | null;
};

const MOST = 6;

/** The items of the year to which no evidence was brought yet, the first ones by name. */
export function BareItems({ items, hrefOf }: BareItemsProps) {
  if (items.length === 0) return null;
  const more = items.length - MOST;
  return (
    <Panel
      title="Nội dung chưa có minh chứng"
      aside={<span>{items.length} nội dung</span>}
      foot={
        more > 0 &&
        `Còn ${more} nội dung nữa: ${items
          .slice(MOST)
          .map(({ code }) => code)
          .join(", ")}.`
      }
    >
      <RowList label="Nội dung chưa có minh chứng">
        {items.slice(0, MOST).map(({ code, title }) => {
          const href = hrefOf(code);
          return (
            <Row
              key={code}
              title={`${code} ${title}`}
              action={
                href && (
                  <ButtonLink small href={href} aria-label={`Thêm minh chứng: ${code} ${title}`}>
                    Thêm
                  </ButtonLink>
                )
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}
