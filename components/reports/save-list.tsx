import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { formatMoment } from "@/lib/platform/dates";
import { SAVE_ACTS, type SaveLine } from "@/lib/reports/writing/types";

type Props = { saves: SaveLine[]; chosen: number | null; hrefOf: (number: number) => string };

/** Every save, the latest first. */
export function SaveList({ saves, chosen, hrefOf }: Props) {
  if (saves.length === 0)
    return (
      <EmptyState title="Chưa có lần lưu nào">
        Bản soạn từ số liệu chưa ai sửa. Mỗi lần lưu đoạn hoặc ảnh sẽ hiện ở đây.
      </EmptyState>
    );
  return (
    <Panel title={`${saves.length} lần lưu`}>
      <RowList label="Các lần lưu">
        {saves.map(({ number, act, by, at }) => (
          <Row
            key={number}
            title={`Bản ${number}: ${SAVE_ACTS[act]}`}
            detail={`${by}, ${formatMoment(at)}`}
            action={
              number === chosen ? (
                <span className="hint">đang xem</span>
              ) : (
                <ButtonLink small href={hrefOf(number)} aria-label={`Xem bản ${number}`}>
                  Xem và so
                </ButtonLink>
              )
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
