import { MemberTabs } from "@/components/members/member-tabs";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { BookName } from "@/lib/criteria/care-books";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

export const BOOK_LABELS: Record<BookName, string> = {
  headcount: "Thanh niên trong độ tuổi",
  dossiers: "Nơi lưu hồ sơ",
  support: "Chăm lo",
  situation: "Tình hình, dư luận",
  hardship: "Hoàn cảnh khó khăn",
};

const BOOK_NAMES = Object.keys(BOOK_LABELS) as BookName[];

/** The five books beside their overview, under the tabs of the members' pages. */
export function CareTabs({ place, current }: { place: CurrentPlace; current: BookName | null }) {
  return (
    <>
      <MemberTabs place={place} current="/members/care" />
      <LinkTabs
        label="Sổ chăm lo, tình hình"
        tabs={[
          { href: placeHref(place, "/members/care"), label: "Tổng quan", current: current === null },
          ...BOOK_NAMES.map((book) => ({
            href: placeHref(place, `/members/care/${book}`),
            label: BOOK_LABELS[book],
            current: book === current,
          })),
        ]}
      />
    </>
  );
}
