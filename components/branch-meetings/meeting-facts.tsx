import { DefinitionList } from "@/components/ui/definition-list";
import { KIND_LABELS } from "@/lib/branch-meetings/messages";
import type { Meeting } from "@/lib/branch-meetings/types";
import { formatDate } from "@/lib/platform/dates";
import { votesWords } from "./meeting-words";

/** What is recorded of a meeting; what is not stays away. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { day, time, place, kind, chair, minuteTaker, guests, agenda, course } = meeting;
  const facts = [
    { term: "Thời gian", value: [time, formatDate(day)].filter(Boolean).join(", ") },
    { term: "Địa điểm", value: place },
    { term: "Loại", value: KIND_LABELS[kind] },
    { term: "Chủ trì", value: chair },
    { term: "Thư ký", value: minuteTaker },
    { term: "Khách mời", value: guests },
    { term: "Nội dung", value: agenda.map((point, at) => `${at + 1}. ${point}`).join("\n") },
    { term: "Diễn biến, ý kiến", value: course },
    { term: "Nghị quyết", value: meeting.resolution },
    { term: "Số nghị quyết", value: meeting.resolutionNumber },
    { term: "Biểu quyết", value: votesWords(meeting) },
  ];
  return (
    <DefinitionList
      items={facts
        .filter(({ value }) => value !== "")
        .map(({ term, value }) => ({
          term,
          value: <span className="whitespace-pre-line break-words">{value}</span>,
        }))}
    />
  );
}
