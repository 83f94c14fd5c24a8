import Link from "next/link";
import { Register } from "@/components/ui/table";
import { type ActivityListItem, kindLabel, occasionLabel } from "@/lib/activities/types";
import { daysOf } from "./activity-words";

type ActivityTableProps = {
  activities: ActivityListItem[];
  showUnit: boolean;
  hrefOf: (id: string) => string;
};

export function ActivityTable({ activities, showUnit, hrefOf }: ActivityTableProps) {
  return (
    <Register label="Hoạt động" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Hoạt động</th>
          <th scope="col">Loại, dịp</th>
          <th scope="col">{showUnit ? "Đơn vị" : "Ai tổ chức"}</th>
          <th scope="col" className="n">
            Người
          </th>
          <th scope="col" className="n">
            Ảnh, tệp
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} showUnit={showUnit} href={hrefOf(activity.id)} />
        ))}
      </tbody>
    </Register>
  );
}

type ActivityRowProps = { activity: ActivityListItem; showUnit: boolean; href: string };

function ActivityRow({ activity, showUnit, href }: ActivityRowProps) {
  const { kind, occasion, unit, branch, participants, photos, place, partners } = activity;
  const second = [place, partners.length > 0 && `phối hợp ${partners.join(", ")}`]
    .filter(Boolean)
    .join(" · ");
  return (
    <tr>
      <td className="nowrap">{daysOf(activity)}</td>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {activity.title}
        </Link>
        {second && <small>{second}</small>}
      </th>
      <td>
        {kindLabel(kind)}
        {occasion && <small>{occasionLabel(occasion)}</small>}
      </td>
      <td>
        {showUnit ? unit.name : (branch?.name ?? "Đoàn cơ sở")}
        {showUnit && branch && <small>{branch.name}</small>}
      </td>
      <td data-label="Người" className="n">
        {participants?.toLocaleString("vi-VN")}
      </td>
      <td data-label="Ảnh, tệp" className="n">
        {photos}
      </td>
    </tr>
  );
}
