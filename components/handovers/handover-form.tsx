"use client";

import { useRouter } from "next/navigation";
import type { UploadPlace } from "@/components/evidence/uploader";
import { PaperField } from "@/components/proofs/paper-field";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeHandoverAction, drawUpHandoverAction, recordOnPaperAction } from "@/lib/handovers/actions";
import type { Parties } from "@/lib/handovers/queries";
import type { Handover, HandoverLine, Person } from "@/lib/handovers/types";
import type { PlainDate } from "@/lib/platform/dates";
import { HandoverLines } from "./handover-lines";
import { handoverWords } from "./handover-words";

type HandoverFormProps = {
  /** What is mended; none for what is drawn up anew. */
  handover?: Handover;
  body: { unit: string; branch: string | null };
  parties: Parties;
  start: { handedOn: PlainDate; basis: string; lines: readonly HandoverLine[] };
  backHref: string;
  query: string;
  /** Where its papers will lie, of one that was done on paper. */
  paperAt?: UploadPlace | null;
};

const optionsOf = (people: readonly Person[]) =>
  people.map(({ userId, name, username }) => ({ value: userId, label: `${name} (${username})` }));

/** Who hands over to whom, when and before whom, and what. */
export function HandoverForm({
  handover,
  body,
  parties,
  start,
  backHref,
  query,
  paperAt = null,
}: HandoverFormProps) {
  const newAction = paperAt ? recordOnPaperAction : drawUpHandoverAction;
  const router = useRouter();
  return (
    <ActionForm
      action={handover ? changeHandoverAction : newAction}
      stale={handoverWords(parties)}
      onDone={({ id }) => router.push(`/organisation/handovers/${id}${query}`)}
    >
      {handover ? (
        <>
          <input type="hidden" name="id" value={handover.id} />
          <input type="hidden" name="version" value={handover.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="unit" value={body.unit} />
          <input type="hidden" name="branch" value={body.branch ?? ""} />
        </>
      )}
      <Panel title="Hai bên" padded>
        <div className="field-row">
          <SelectField
            name="giver"
            label="Người bàn giao"
            options={optionsOf(parties.givers)}
            defaultValue={handover?.giver.id ?? parties.givers[0]?.userId}
          />
          <SelectField
            name="receiver"
            label="Người nhận"
            blank="Chọn người nhận"
            hint="Người có tài khoản ở đây. Nếu chưa có, ghi kiện toàn và giao vai trò trước."
            options={optionsOf(parties.receivers)}
            defaultValue={handover?.receiver.id ?? ""}
          />
        </div>
        <div className="field-row">
          <DateField name="handedOn" label="Ngày bàn giao" day={start.handedOn} />
          <TextField
            name="witness"
            label="Người chứng kiến"
            maxLength={150}
            defaultValue={handover?.witness}
          />
        </div>
        <TextField name="place" label="Địa điểm" optional maxLength={200} defaultValue={handover?.place} />
        <TextField name="basis" label="Căn cứ" optional maxLength={300} defaultValue={start.basis} />
        {paperAt && (
          <>
            <TextField
              name="minutesNumber"
              label="Số biên bản"
              hint="Biên bản không có số thì đính kèm ảnh hoặc tệp biên bản đã ký."
              maxLength={60}
              optional
              short
            />
            <PaperField place={paperAt} dayField="handedOn" />
          </>
        )}
      </Panel>
      <Panel title="Nội dung bàn giao" padded>
        <p>
          {paperAt
            ? "Ghi đúng như biên bản đã ký. Các dòng sẵn lấy từ số liệu hôm nay: sửa"
            : "Lấy từ số liệu hôm nay. Sửa"}{" "}
          cho đúng, bỏ dòng không có, thêm sổ sách, con dấu, tài sản.
        </p>
        <HandoverLines lines={start.lines} />
      </Panel>
      <div className="button-row">
        <SubmitButton>
          {handover ? "Lưu thay đổi" : paperAt ? "Ghi đã bàn giao" : "Lập bàn giao"}
        </SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
