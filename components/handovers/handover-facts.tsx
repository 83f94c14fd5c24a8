import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { Handover } from "@/lib/handovers/types";
import { formatDate } from "@/lib/platform/dates";

/** What a hand-over says, who has confirmed it and who recorded it. */
export function HandoverFacts({ handover }: { handover: Handover }) {
  return (
    <>
      <Panel title="Hai bên" padded>
        <DefinitionList items={factsOf(handover)} />
      </Panel>
      <Panel title="Nội dung bàn giao">
        <Register label="Nội dung bàn giao" stacked>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">Bàn giao</th>
              <th scope="col">Còn thiếu</th>
            </tr>
          </thead>
          <tbody>
            {handover.lines.map(({ text, isHanded, missing }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td>{isHanded ? "Đã giao" : "Chưa giao"}</td>
                <td data-label="Còn thiếu">{missing}</td>
              </tr>
            ))}
          </tbody>
        </Register>
      </Panel>
    </>
  );
}

function factsOf(handover: Handover) {
  const { giver, receiver, handedOn, place, witness, basis, recordedBy, minutesNumber } = handover;
  const { onPaper, takenBackBy, takeBackReason } = handover;
  const signed = "đã ký biên bản giấy";
  const facts: [string, string | null][] = [
    ["Ngày bàn giao", formatDate(handedOn)],
    ["Người bàn giao", `${giver.name}, ${onPaper ? signed : giverWords(handover)}`],
    ["Người nhận", `${receiver.name}, ${onPaper ? signed : receiverWords(handover)}`],
    ["Người chứng kiến", witness],
    ["Địa điểm", place],
    ["Căn cứ", basis],
    ["Số biên bản", minutesNumber],
    ["Người ghi bàn giao", recordedBy],
    ["Hoàn tác", takenBackBy && `${takenBackBy}: ${takeBackReason}`],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

const receiverWords = ({ receiverConfirmed }: Handover) =>
  receiverConfirmed ? "đã xác nhận" : "chưa xác nhận";

function giverWords({ giverConfirmedBy, standInReason }: Handover): string {
  if (giverConfirmedBy === null) return "chưa xác nhận";
  return standInReason ? `${giverConfirmedBy} xác nhận thay: ${standInReason}` : "đã xác nhận";
}
