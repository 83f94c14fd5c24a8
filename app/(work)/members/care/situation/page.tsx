import type { Metadata } from "next";
import { BookHead } from "@/components/care/book-head";
import { NoteTable } from "@/components/care/note-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { notesOfYear } from "@/lib/care/situation/queries";
import type { NoteListItem } from "@/lib/care/situation/types";
import { bookPage } from "@/lib/care/view";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tình hình, dư luận thanh niên" };

export default async function SituationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const page = await orStop(await bookPage(actor, await searchParams));
  const { place, at, mayWrite, isRemoved } = page;
  const removed = isRemoved ? "1" : undefined;
  const { items, isCut } = await orStop(await notesOfYear(actor, at, { removed }));
  const { label } = place.period;
  const isUpper = place.level === "upper";
  return (
    <>
      <BookHead
        page={page}
        book="situation"
        title={`Tình hình, dư luận thanh niên ${label}`}
        note={noteOf(items, isCut)}
        create={mayWrite && "Ghi tình hình"}
      />
      <Panel>
        {items.length > 0 ? (
          <NoteTable
            notes={items}
            showUnit={at.unitId === null}
            hrefOf={(id) => placeHref(place, `/members/care/situation/${id}`)}
          />
        ) : (
          <EmptyState
            title={
              isUpper
                ? `Chưa có tình hình nào được báo lên trong ${label}`
                : `Chưa ghi tình hình tháng nào trong ${label}`
            }
          >
            {isUpper
              ? "Đơn vị báo lên thì nội dung hiện ở đây."
              : "Mỗi tháng ghi thanh niên nghĩ gì, cần gì; không có gì thì đánh dấu “Không có gì đáng chú ý”."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function noteOf(notes: NoteListItem[], isCut: boolean): string {
  if (isCut) return `Hơn ${notes.length} lần ghi, chọn một đơn vị để xem hết`;
  const months = new Set(notes.map(({ month }) => month)).size;
  const waiting = notes.filter(({ forwardedOn, receivedOn }) => forwardedOn && !receivedOn).length;
  return [
    `${notes.length} lần ghi trong ${months} tháng`,
    waiting > 0 && `${waiting} lần báo lên chờ cấp trên nhận`,
  ]
    .filter(Boolean)
    .join(" · ");
}
