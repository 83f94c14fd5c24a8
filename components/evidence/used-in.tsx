import Link from "next/link";
import { procedurePath } from "@/components/cases/procedure-paths";
import { Row, RowList } from "@/components/ui/row-list";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { Procedure } from "@/lib/cases/types";
import type { EvidenceUses, UseAsPaper, UseInRecord } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UsedInProps = { uses: EvidenceUses; place: CurrentPlace };

const PLAN_PAGES = {
  program: { path: () => "/plans/program", label: "Chương trình công tác" },
  item: { path: (id: string) => `/plans/program/items/${id}`, label: "Việc của chương trình" },
  target: { path: (id: string) => `/plans/targets/progress/${id}`, label: "Kết quả chỉ tiêu" },
};

const PAPER_PAGES: Record<UseAsPaper["kind"], { path: string; label: string }> = {
  reward: { path: "/members/rewards", label: "Khen thưởng" },
  branch_meeting: { path: "/members/meetings", label: "Sinh hoạt" },
  rating_sheet: { path: "/members/ratings", label: "Bản xếp loại" },
  organisation_rating_sheet: { path: "/organisation/ratings", label: "Bản xếp loại" },
  committee_act: { path: "/organisation/acts", label: "Họp" },
  handover: { path: "/organisation/handovers", label: "Bàn giao" },
  training_sheet: { path: "/members/training", label: "Rèn luyện" },
  fee_remittance: { path: "/members/fees/remittances", label: "Nộp" },
  fee_exemption: { path: "/members/fees/exemptions", label: "Văn bản" },
  fee_collection: { path: "/members/fees/collections", label: "Thu" },
  organisation_discipline: { path: "/organisation/discipline", label: "Hồ sơ mở" },
};

/** The plans, records and items of assessments that show this evidence. */
export function UsedIn({ uses, place }: UsedInProps) {
  const records = recordsOf(uses);
  if (records.length + uses.items.length + uses.plans.length + uses.papers.length === 0)
    return <p className="panel-body">Chưa dùng ở kế hoạch, việc hay tiêu chí nào.</p>;
  return (
    <RowList label="Dùng ở">
      {records.map(({ href, title, detail }) => (
        <Row
          key={href}
          title={
            <Link href={placeHref(place, href)} prefetch={false}>
              {title}
            </Link>
          }
          detail={detail}
        />
      ))}
      {uses.plans.map(({ kind, id, title, year }) => (
        <Row
          key={`${kind}-${id}`}
          title={
            <Link href={placeHref(place, PLAN_PAGES[kind].path(id), { year })} prefetch={false}>
              {title}
            </Link>
          }
          detail={`${PLAN_PAGES[kind].label} năm ${year}`}
        />
      ))}
      {uses.papers.map(({ kind, id, title, day, branchId, year, level }) => (
        <Row
          key={`${kind}-${id}`}
          title={
            <Link
              href={
                year === null
                  ? placeHref(place, `${PAPER_PAGES[kind].path}/${id}`)
                  : placeHref(place, PAPER_PAGES[kind].path, { year, level, branch: branchId })
              }
              prefetch={false}
            >
              {title}
            </Link>
          }
          detail={`${PAPER_PAGES[kind].label} ngày ${formatDate(day)}`}
        />
      ))}
      {uses.items.map(({ code, title, year }) => (
        <Row
          key={`${year}-${code}`}
          title={
            <Link href={placeHref(place, "/assessment", { year, item: code })} prefetch={false}>
              {code} {title}
            </Link>
          }
          detail={`Tự đánh giá năm ${year}`}
        />
      ))}
    </RowList>
  );
}

type Shown = { href: string; title: string; detail: string };

function recordsOf(uses: EvidenceUses): Shown[] {
  const { activities, projects, advising, dossiers, care, directives, cases } = uses;
  const shown = (path: string, word: string) => (record: UseInRecord) => ({
    href: `${path}/${record.id}`,
    title: record.title,
    detail: `${word} ngày ${formatDate(record.day)}`,
  });
  return [
    ...activities
      .map(({ startsOn, ...rest }) => ({ ...rest, day: startsOn }))
      .map(shown("/plans", "Hoạt động")),
    ...projects.map(shown("/plans/projects", "Công trình, phần việc từ")),
    ...advising.map(shown("/plans/advice", "Tham mưu, phối hợp, nhiệm vụ")),
    ...dossiers.map(shown("/members/care/dossiers", "Nơi lưu hồ sơ, ghi")),
    ...care.map(shown("/members/care/support", "Chăm lo")),
    ...directives.map(shown("/plans/directives", "Trả lời văn bản")),
    ...cases.map(({ procedure, ...record }) =>
      shown(procedurePath(procedure as Procedure), PROCEDURE_LABELS[procedure as Procedure])(record),
    ),
  ];
}
