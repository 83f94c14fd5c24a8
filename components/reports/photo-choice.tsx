"use client";

import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveReportAction } from "@/lib/reports/actions";

export type ChoosablePhoto = { id: string; caption: string; note: string; chosen: boolean };

type PhotoChoiceProps = {
  orgId: string;
  year: number;
  version: number | null;
  authorName: string;
  photos: ChoosablePhoto[];
};

/** Which pictures of the year the public page shows, under which words. */
export function PhotoChoice({ orgId, year, version, authorName, photos }: PhotoChoiceProps) {
  return (
    <ActionForm action={saveReportAction} doneLabel="Đã lưu ảnh và người viết.">
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version ?? ""} />
      <TextField name="authorName" label="Người viết" defaultValue={authorName} optional maxLength={120} />
      {photos.length === 0 ? (
        <EmptyState title={`Chưa có ảnh nào của năm ${year}`}>
          Ảnh do các đơn vị tải lên ở Minh chứng hiện tại đây để chọn.
        </EmptyState>
      ) : (
        <fieldset className="photo-choice">
          <legend>Ảnh trên trang, tối đa 12</legend>
          <ul>
            {photos.map((photo) => (
              <PhotoLine key={photo.id} photo={photo} />
            ))}
          </ul>
        </fieldset>
      )}
      <SubmitButton pendingLabel="Đang lưu…">Lưu ảnh và người viết</SubmitButton>
    </ActionForm>
  );
}

function PhotoLine({ photo }: { photo: ChoosablePhoto }) {
  return (
    <li>
      <label>
        <input type="checkbox" name="photo" value={photo.id} defaultChecked={photo.chosen} />
        <img src={`/api/files/preview/${photo.id}`} alt={photo.caption || photo.note} loading="lazy" />
        <span>{photo.note}</span>
      </label>
      <TextField name={`caption.${photo.id}`} label="Chú thích" defaultValue={photo.caption} />
    </li>
  );
}
