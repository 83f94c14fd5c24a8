"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { held } from "@/lib/platform/held";
import { changeUnitAction, closeUnitAction, renameUnitAction } from "@/lib/units/actions";
import type { UnitDetail } from "@/lib/units/tree/queries";
import { PERIOD_LABELS, SECTOR_LABELS } from "@/lib/units/types";
import { UnitFields } from "./unit-fields";

const CARD: StaleWords<UnitDetail> = {
  labels: {
    code: "Mã đơn vị",
    sector: "Lĩnh vực",
    periodKind: "Kỳ công tác",
    partyCommittee: "Cấp ủy mà đơn vị tham mưu",
    openedOn: "Hoạt động từ ngày",
  },
  stored: ({ code, sector, periodKind, partyCommittee, openedOn }) => ({
    code,
    sector: sector ? SECTOR_LABELS[sector] : "",
    periodKind: PERIOD_LABELS[periodKind],
    partyCommittee: partyCommittee ?? "",
    openedOn: dayWords(openedOn),
  }),
  say: (field, typed) => {
    if (field === "sector") return held(SECTOR_LABELS, typed) ?? "";
    return field === "periodKind" ? (held(PERIOD_LABELS, typed) ?? typed) : typed;
  },
};

const NAME: StaleWords<UnitDetail> = {
  labels: { name: "Tên", fromDay: "Từ ngày" },
  stored: ({ name, names }) => ({ name, fromDay: dayWords(names[0]?.fromDay ?? null) }),
};

const CLOSING: StaleWords<UnitDetail> = {
  labels: { closedOn: "Ngày thôi hoạt động" },
  stored: ({ closedOn }) => ({ closedOn: dayWords(closedOn) }),
};

function SavedRow({ unit }: { unit: UnitDetail }) {
  return (
    <>
      <input type="hidden" name="orgId" value={unit.orgId} />
      <input type="hidden" name="id" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
    </>
  );
}

export function ChangeUnitForm({ unit }: { unit: UnitDetail }) {
  return (
    <ActionForm action={changeUnitAction} doneLabel="Đã lưu." stale={CARD}>
      <SavedRow unit={unit} />
      <UnitFields unit={unit} />
      <DateField
        name="openedOn"
        label="Hoạt động từ ngày"
        day={unit.openedOn}
        hint="Quý, năm đánh giá trước ngày này không tính cho đơn vị."
        required
      />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu thông tin</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function RenameUnitForm({ unit }: { unit: UnitDetail }) {
  return (
    <ActionForm action={renameUnitAction} clear doneLabel="Đã đổi tên." stale={NAME}>
      <SavedRow unit={unit} />
      <div className="field-row">
        <TextField name="name" label="Tên mới" required />
        <DateField
          name="fromDay"
          label="Từ ngày"
          hint="Văn bản trước ngày này giữ tên cũ. Tên ghi sai: ghi lại tên đúng với cùng ngày."
          required
        />
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">Đổi tên</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function CloseUnitForm({ unit }: { unit: UnitDetail }) {
  return (
    <ActionForm action={closeUnitAction} doneLabel="Đã đóng đơn vị." stale={CLOSING}>
      <SavedRow unit={unit} />
      <div className="field-row">
        <DateField name="closedOn" label="Ngày thôi hoạt động" required />
        <TextField name="reason" label="Lý do" hint="Sáp nhập, giải thể, theo quyết định nào" required />
      </div>
      <p className="hint">
        Lịch sử của đơn vị vẫn giữ nguyên. Vai trò đăng nhập giao ở đây kết thúc ngay. Đơn vị đã đóng không mở
        lại được.
      </p>
      <div className="button-row">
        <SubmitButton variant="danger">Đóng đơn vị</SubmitButton>
      </div>
    </ActionForm>
  );
}
