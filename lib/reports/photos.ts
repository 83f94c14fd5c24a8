import { formatDate } from "@/lib/platform/dates";
import type { PhotoCandidate } from "./queries";
import type { ReportRow } from "./types";

export type ChoosablePhoto = {
  id: string;
  caption: string;
  note: string;
  /** Its place on the page, from 1; null while it is not chosen. */
  order: number | null;
  consent: string | null;
  /** Why to look twice before it is confirmed. */
  warning: string | null;
};

/** The year's pictures for choosing: those in the report first, in their order, under their own words. */
export function choosablePhotos(
  report: ReportRow | null,
  candidates: readonly PhotoCandidate[],
): ChoosablePhoto[] {
  const chosen = new Map(report?.photos.map((photo, at) => [photo.evidenceId, { ...photo, at }]));
  return candidates
    .map(({ id, caption, factDate, unitName, refusing }) => {
      const photo = chosen.get(id);
      return {
        id,
        caption: photo?.caption ?? caption,
        note: `${unitName}, ${formatDate(factDate)}`,
        order: photo ? photo.at + 1 : null,
        consent: photo?.consent ? `${photo.consent.by} xác nhận ngày ${formatDate(photo.consent.on)}` : null,
        warning:
          refusing > 0
            ? `${refusing} người tham gia hoạt động này không đồng ý cho dùng ảnh công khai. Xem kỹ ảnh không có họ rồi mới xác nhận.`
            : null,
      };
    })
    .toSorted((a, b) => (a.order ?? candidates.length + 1) - (b.order ?? candidates.length + 1));
}

type TypedPhoto = { evidenceId: string; caption: string; hasConsent: boolean; order: string };

/** Pictures as typed, in the order of their numbers; one without a number follows where it stands in the list. */
export function inTypedOrder(photos: readonly TypedPhoto[]): Omit<TypedPhoto, "order">[] {
  const place = ({ order }: TypedPhoto) => {
    const number = Number.parseInt(order, 10);
    return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
  };
  return photos
    .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
    .map(({ order: _, ...photo }) => photo);
}
