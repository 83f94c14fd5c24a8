"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import type { RosterPart } from "@/components/activities/member-picker";
import { PaperField } from "@/components/proofs/paper-field";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeActAction, recordActAction } from "@/lib/committees/actions";
import { ACT_LABELS, TERM_LABELS } from "@/lib/committees/messages";
import {
  type Act,
  type ActKind,
  type Leaving,
  type Post,
  TERM_MONTHS,
  type Tenure,
} from "@/lib/committees/types";
import { actWords, DAYS, DOCUMENTS } from "./act-words";
import { LeavingRows } from "./leaving-rows";
import { SeatRows } from "./seat-rows";

type ActFormProps = {
  kind: ActKind;
  /** What is mended; none for what is written down anew. */
  act?: Act;
  body: { unit: string; branch: string | null };
  part: RosterPart;
  posts: readonly Post[];
  committee: readonly Tenure[];
  /** Of what is written down anew, who is known to leave. */
  leavings?: readonly Leaving[];
  /** Who comes, as far as the link that leads here says. */
  named?: ComponentProps<typeof SeatRows>["seats"];
  mayDecide: boolean;
  /** Of what is written down anew, for who also keeps its papers. */
  mayBring?: boolean;
  backHref: string;
  query: string;
};

/** A congress, an appointment or a change, with who came and who left, or more time for who was appointed. */
export function ActForm({
  kind,
  act,
  body,
  part,
  posts,
  committee,
  leavings = [],
  named = [],
  mayDecide,
  mayBring,
  backHref,
  query,
}: ActFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={act ? changeActAction : recordActAction}
      stale={actWords(kind, committee)}
      onDone={({ id }) => router.push(`/organisation/acts/${id}${query}`)}
    >
      {act ? (
        <>
          <input type="hidden" name="id" value={act.id} />
          <input type="hidden" name="version" value={act.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="unit" value={body.unit} />
          <input type="hidden" name="branch" value={body.branch ?? ""} />
          <input type="hidden" name="kind" value={kind} />
        </>
      )}
      <Panel title={ACT_LABELS[kind]} padded>
        <ActFields kind={kind} act={act} />
        {mayBring && <PaperField place={part} dayField="heldOn" />}
      </Panel>
      {kind === "change" && (
        <Panel title="Người thôi" padded>
          <LeavingRows committee={committee} leavings={act?.leavings ?? leavings} />
        </Panel>
      )}
      {kind !== "extension" && (
        <Panel title={kind === "change" ? "Người vào hoặc giữ chức vụ mới" : "Ban Chấp hành"} padded>
          <SeatRows part={part} posts={posts} seats={act?.seats ?? named} votes={kind !== "appointment"} />
        </Panel>
      )}
      {mayDecide && !act && (
        <Panel title="Đã có quyết định chuẩn y" padded>
          <p>Ghi số và ngày thì kết quả có hiệu lực ngay. Để trống thì việc này chờ chuẩn y.</p>
          <div className="field-row">
            <TextField name="decisionNumber" label="Số quyết định" optional short maxLength={60} />
            <DateField name="decisionOn" label="Ngày quyết định" optional />
          </div>
        </Panel>
      )}
      <div className="button-row">
        <SubmitButton>
          {act ? "Lưu thay đổi" : `Ghi ${ACT_LABELS[kind].toLocaleLowerCase("vi")}`}
        </SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function ActFields({ kind, act }: { kind: ActKind; act: Act | undefined }) {
  return (
    <>
      <div className="field-row">
        <DateField name="heldOn" label={DAYS[kind]} day={act?.heldOn ?? null} />
        <TextField
          name="documentNumber"
          label={DOCUMENTS[kind]}
          short
          maxLength={60}
          defaultValue={act?.documentNumber}
        />
      </div>
      {(kind === "congress" || kind === "change") && (
        <>
          <TextField name="place" label="Địa điểm" optional maxLength={200} defaultValue={act?.place} />
          <div className="field-row">
            <TextField
              name="entitled"
              label="Được triệu tập"
              inputMode="numeric"
              short
              defaultValue={act?.entitled ?? ""}
            />
            <TextField
              name="present"
              label="Có mặt"
              inputMode="numeric"
              short
              defaultValue={act?.present ?? ""}
            />
          </div>
        </>
      )}
      <TermFields kind={kind} act={act} />
      {kind !== "congress" && (
        <TextArea name="reason" label="Lý do" rows={2} maxLength={1000} defaultValue={act?.reason} />
      )}
    </>
  );
}

/** The term that begins, or until when the one that runs is extended; a change leaves it as it is. */
function TermFields({ kind, act }: { kind: ActKind; act: Act | undefined }) {
  if (kind === "change") return null;
  const to = { name: "termTo", day: act?.termTo ?? null };
  if (kind === "extension")
    return (
      <div className="field-row">
        <DateField
          {...to}
          label="Gia hạn đến ngày"
          hint="Không quá nửa nhiệm kỳ, tính từ ngày cuối đã chỉ định."
        />
        <SelectField
          name="termMonths"
          label="Nhiệm kỳ đại hội"
          blank="Chọn nhiệm kỳ"
          options={TERM_MONTHS.map((months) => ({ value: `${months}`, label: TERM_LABELS[months] }))}
          defaultValue={act?.termMonths ?? ""}
        />
      </div>
    );
  return (
    <div className="field-row">
      <DateField name="termFrom" label="Nhiệm kỳ từ ngày" day={act?.termFrom ?? null} />
      <DateField
        {...to}
        label="Đến ngày"
        hint={
          kind === "appointment" ? "Tổ chức đại hội trong 6 tháng. Chưa kịp thì ghi gia hạn sau." : undefined
        }
      />
    </div>
  );
}
