import Link from "next/link";
import { previewHref } from "@/components/evidence/evidence-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PhotoGrid } from "@/components/ui/photo-grid";
import type { Picture } from "@/lib/dashboard/types";
import { formatDate } from "@/lib/platform/dates";

type NewestPicturesProps = {
  pictures: readonly Picture[];
  total: number;
  allHref: string;
  hrefOf: (id: string) => string;
};

export function NewestPictures({ pictures, total, allHref, hrefOf }: NewestPicturesProps) {
  const all = total > 0 && (
    <Link href={allHref} prefetch={false}>
      Tất cả {total}
    </Link>
  );
  return (
    <Panel title="Minh chứng mới" aside={all} padded={pictures.length > 0}>
      {pictures.length > 0 ? (
        <PhotoGrid
          photos={pictures.map((picture) => ({
            src: previewHref(picture),
            alt: picture.caption || `Ảnh ngày ${formatDate(picture.factDate)}`,
            href: hrefOf(picture.id),
          }))}
        />
      ) : (
        <EmptyState title={total > 0 ? "Chưa có ảnh" : "Chưa có minh chứng"}>
          Chụp ảnh khi ghi hoạt động, ảnh dùng được cho nhiều nội dung.
        </EmptyState>
      )}
    </Panel>
  );
}
