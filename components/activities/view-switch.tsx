import { LinkTabs } from "@/components/ui/link-tabs";

type ViewSwitchProps = { isCalendar: boolean; hrefOf: (view: "calendar" | null) => string };

export function ViewSwitch({ isCalendar, hrefOf }: ViewSwitchProps) {
  return (
    <LinkTabs
      label="Cách xem"
      tabs={[
        { href: hrefOf(null), label: "Danh sách", current: !isCalendar },
        { href: hrefOf("calendar"), label: "Lịch tháng", current: isCalendar },
      ]}
    />
  );
}
