import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { channelLabel, type NoteDetail } from "@/lib/care/situation/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** A note as it stands, for who does not write it. */
export function NoteWords({ note }: { note: NoteDetail }) {
  const { channel, isQuiet, thinking, needs, asks } = note;
  const items = [
    { term: "Nắm qua", value: channelLabel(channel) },
    { term: "Nội dung", value: isQuiet ? "Không có gì đáng chú ý" : "" },
    { term: "Thanh niên nghĩ gì", value: thinking },
    { term: "Thanh niên cần gì", value: needs },
    { term: "Đề nghị", value: asks },
  ].filter(({ value }) => value);
  return (
    <DefinitionList
      items={items.map(({ term, value }) => ({
        term,
        value: <span className="break-words whitespace-pre-line">{value}</span>,
      }))}
    />
  );
}

/** Who sent it up, read it and answered it, on which day. */
export function NoteWay({ note }: { note: NoteDetail }) {
  const { forwardedOn, forwardedBy, receivedOn, receivedBy, answeredOn, answeredBy, answer } = note;
  const lines: { on: PlainDate | null; title: string; by: string; words?: string }[] = [
    { on: forwardedOn, title: "Đơn vị báo lên", by: forwardedBy },
    { on: receivedOn, title: "Cấp trên nhận", by: receivedBy },
    { on: answeredOn, title: "Cấp trên trả lời", by: answeredBy, words: answer },
  ];
  return (
    <Panel title="Báo lên cấp trên">
      <RowList label="Báo lên cấp trên">
        {!forwardedOn && <Row title="Chưa báo lên" detail="Nội dung chỉ đơn vị và chi đoàn đọc." />}
        {lines.map(
          ({ on, title, by, words }) =>
            on && (
              <Row
                key={title}
                lead={formatDate(on)}
                title={title}
                detail={
                  <>
                    {words && <span className="block break-words whitespace-pre-line">{words}</span>}
                    {by}
                  </>
                }
              />
            ),
        )}
      </RowList>
    </Panel>
  );
}
