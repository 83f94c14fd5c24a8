import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { Missing } from "@/lib/assessments/missing";

type MissingListProps = {
  title: string;
  note?: string;
  missing: Missing[];
  tone: "bad" | "wait";
  itemHref: (code: string) => string;
};

/** What is missing, each line with the button that leads to where it is mended. */
export function MissingList({ title, note, missing, tone, itemHref }: MissingListProps) {
  return (
    <Panel title={title} aside={note}>
      <RowList label={title}>
        {missing.map(({ code, kind, title: item, says }) => (
          <Row
            key={`${code} ${kind}`}
            lead={code}
            tone={tone}
            title={item}
            detail={says}
            action={
              <ButtonLink small href={itemHref(code)} aria-label={`Sửa ${code}`}>
                Sửa
              </ButtonLink>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
