"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/platform/dates";
import { saveConsentsAction } from "@/lib/reports/actions";
import type { EditionPhoto } from "@/lib/reports/editions/queries";
import { ReportFields, type ReportPlace } from "./report-form-fields";

type ConsentFormProps = { place: ReportPlace; version: number; photos: EditionPhoto[] };

/** The pictures of a signed report, which are chosen no more: only whether their people agree is still written. */
export function ConsentForm({ place, version, photos }: ConsentFormProps) {
  return (
    <ActionForm action={saveConsentsAction} doneLabel="Đã lưu xác nhận.">
      <ReportFields {...place} />
      <input type="hidden" name="version" value={version} />
      <p className="hint">
        Bỏ dấu ở ảnh mà người trong ảnh không còn đồng ý: ảnh thôi hiện ở trang công khai, bản đã ký không
        đổi.
      </p>
      <div className="photo-choice">
        <ul>
          {photos.map(({ id, caption, consent }) => (
            <li key={id}>
              <img src={`/api/files/report-photos/${id}`} alt={`Ảnh: ${caption}`} loading="lazy" />
              <CheckField
                name="consent"
                value={id}
                defaultChecked={consent !== null}
                label={`Người trong ảnh “${caption}” đồng ý công bố`}
              />
              {consent && (
                <p className="hint">
                  {consent.by} xác nhận ngày {formatDate(consent.on)}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
      <SubmitButton variant="secondary">Lưu xác nhận</SubmitButton>
    </ActionForm>
  );
}
