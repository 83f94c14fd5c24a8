import { LinkTabs } from "@/components/ui/link-tabs";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** What is kept of a unit's members, each with its page. */
const MEMBER_TABS = [
  { href: "/members", label: "Danh sách" },
  { href: "/members/cases", label: "Thủ tục" },
  { href: "/members/ratings", label: "Xếp loại" },
  { href: "/members/training", label: "Rèn luyện" },
  { href: "/members/meetings", label: "Sinh hoạt" },
  { href: "/members/care", label: "Chăm lo, tình hình" },
  { href: "/members/rewards", label: "Khen thưởng" },
  { href: "/members/fees", label: "Đoàn phí" },
] as const;

type MemberTab = (typeof MEMBER_TABS)[number]["href"];

export function MemberTabs({ place, current }: { place: CurrentPlace; current: MemberTab }) {
  return (
    <LinkTabs
      label="Công tác đoàn viên"
      tabs={MEMBER_TABS.map(({ href, label }) => ({
        href: placeHref(place, href),
        label,
        current: href === current,
      }))}
    />
  );
}
