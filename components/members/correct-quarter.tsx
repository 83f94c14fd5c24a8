import { ActionBar } from "@/components/frame/action-bar";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextArea } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctQuarterAction } from "@/lib/members/actions";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { QuarterList } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";

type CorrectQuarterProps = {
  unitId: string;
  place: string;
  year: number;
  quarter: Quarter;
  list: QuarterList & { corrects: NonNullable<QuarterList["corrects"]> };
  backHref: string;
};

/** Freezes what the page shows in the place of a list that was wrong, which stays to be read. */
export function CorrectQuarter({ unitId, place, year, quarter, list, backHref }: CorrectQuarterProps) {
  const { total, drawnUp, corrects } = list;
  const source = drawnUp
    ? `Lập theo ngày vào Đoàn và ngày rời đi, tính đến ${formatDate(drawnUp)}.`
    : "Lấy danh sách hôm nay.";
  return (
    <ActionForm action={correctQuarterAction}>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="quarter" value={quarter} />
      <input type="hidden" name="members" value={total} />
      <input type="hidden" name="revision" value={corrects.revision.revision} />
      <Panel title="Lý do" padded>
        <TextArea name="reason" label="Vì sao chốt lại" rows={2} maxLength={500} />
      </Panel>
      <ActionBar
        actions={
          <>
            <ButtonLink href={backHref} variant="quiet">
              Thôi
            </ButtonLink>
            <SubmitButton pendingLabel="Đang chốt…">
              {`Chốt lại ${quarterName(quarter)}: ${total} đoàn viên`}
            </SubmitButton>
          </>
        }
      >
        {`${source} Bản đã chốt giữ nguyên để xem; số liệu tính theo bản mới.`}
      </ActionBar>
    </ActionForm>
  );
}
