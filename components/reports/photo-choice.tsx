"use client";

import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { CheckField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveReportAction } from "@/lib/reports/actions";
import type { ChoosablePhoto } from "@/lib/reports/photos";
import { MOST_PHOTOS } from "@/lib/reports/schema";
import type { ChosenPhotos } from "@/lib/reports/types";
import { ReportFields, type ReportPlace } from "./report-form-fields";

type PhotoChoiceProps = {
  place: ReportPlace;
  version: number;
  authorName: string;
  photos: ChoosablePhoto[];
};

function chosenWords(photos: readonly ChoosablePhoto[]): StaleWords<ChosenPhotos> {
  const namesOf = (ids: readonly string[]) =>
    photos.flatMap(({ id, caption, note }) => (ids.includes(id) ? [caption || note] : [])).join("\n");
  return {
    labels: { authorName: "Người viết", photo: "Ảnh trong báo cáo" },
    stored: ({ authorName, photos: chosen }) => ({
      authorName,
      photo: namesOf(chosen.map(({ evidenceId }) => evidenceId)),
    }),
    say: (field, typed) => (field === "photo" ? namesOf(typed.split("\n")) : typed),
  };
}

/** Which pictures of the year the report shows, in which order, under which words, and whose people agreed. */
export function PhotoChoice({ place, version, authorName, photos }: PhotoChoiceProps) {
  return (
    <ActionForm action={saveReportAction} doneLabel="Đã lưu ảnh và người viết." stale={chosenWords(photos)}>
      <ReportFields {...place} />
      <input type="hidden" name="version" value={version} />
      <TextField name="authorName" label="Người viết" defaultValue={authorName} optional maxLength={120} />
      {photos.length === 0 ? (
        <EmptyState title={`Chưa có ảnh nào của năm ${place.year}`}>
          Ảnh do các đơn vị tải lên ở Minh chứng hiện tại đây để chọn.
        </EmptyState>
      ) : (
        <fieldset className="photo-choice">
          <legend>Ảnh trong báo cáo, tối đa {MOST_PHOTOS}</legend>
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
  const { id, caption, note, order, consent, warning } = photo;
  return (
    <li>
      <label>
        <input type="checkbox" name="photo" value={id} defaultChecked={order !== null} />
        <img src={`/api/files/preview/${id}`} alt={caption || note} loading="lazy" />
        <span>{note}</span>
      </label>
      <div className="photo-words">
        <TextField
          name={`order.${id}`}
          label="Thứ tự"
          defaultValue={order ?? ""}
          inputMode="numeric"
          maxLength={2}
          short
        />
        <TextField name={`caption.${id}`} label="Chú thích" defaultValue={caption} maxLength={300} />
      </div>
      <CheckField
        name={`consent.${id}`}
        defaultChecked={consent !== null}
        label="Người trong ảnh đồng ý công bố, hoặc ảnh không có người"
      />
      {consent && <p className="hint">{consent}</p>}
      {warning && <Notice kind="warning">{warning}</Notice>}
    </li>
  );
}
