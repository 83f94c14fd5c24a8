import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { POST_LABELS, SEEN_LEAVING_LABELS, TERM_LABELS } from "@/lib/committees/messages";
import type { Act, Seat } from "@/lib/committees/types";
import { formatDate } from "@/lib/platform/dates";

/** What an act says; `seats` are all of its body, for the names of those who leave. */
export function ActFacts({ act, seats }: { act: Act; seats: readonly Seat[] }) {
  return (
    <>
      <Panel title="Nội dung" padded>
        <DefinitionList items={factsOf(act)} />
      </Panel>
      {act.seats.length > 0 && (
        <Panel title={act.kind === "change" ? "Người vào hoặc giữ chức vụ mới" : "Ban Chấp hành"}>
          <Register label="Người được bầu, chỉ định" stacked>
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Chức vụ</th>
                <th scope="col" className="n">
                  Số phiếu
                </th>
              </tr>
            </thead>
            <tbody>
              {act.seats.map(({ id, name, memberId, post, votes }) => (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    {memberId === null && <small>Ngoài danh sách đoàn viên</small>}
                  </th>
                  <td>{POST_LABELS[post]}</td>
                  <td data-label="Số phiếu" className="n">
                    {votes !== null && act.present !== null ? `${votes}/${act.present}` : votes}
                  </td>
                </tr>
              ))}
            </tbody>
          </Register>
        </Panel>
      )}
      {act.leavings.length > 0 && (
        <Panel title="Người thôi">
          <Register label="Người thôi" stacked>
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Chức vụ</th>
                <th scope="col">Lý do</th>
              </tr>
            </thead>
            <tbody>
              {act.leavings.map(({ seatId, reason }) => {
                const seat = seats.find(({ id }) => id === seatId);
                return (
                  <tr key={seatId}>
                    <th scope="row">{seat?.name}</th>
                    <td>{seat && POST_LABELS[seat.post]}</td>
                    <td>{SEEN_LEAVING_LABELS[reason]}</td>
                  </tr>
                );
              })}
            </tbody>
          </Register>
        </Panel>
      )}
    </>
  );
}

function factsOf(act: Act) {
  const { termFrom, termTo, decisionOn, present, entitled } = act;
  const facts: [string, string | null][] = [
    ["Ngày", formatDate(act.heldOn)],
    ["Địa điểm", act.place],
    ["Có mặt", present !== null && entitled !== null ? `${present}/${entitled}` : null],
    ["Văn bản", act.documentNumber],
    ["Nhiệm kỳ", termFrom && termTo ? `${formatDate(termFrom)} – ${formatDate(termTo)}` : null],
    ["Gia hạn đến ngày", act.kind === "extension" && termTo ? formatDate(termTo) : null],
    ["Nhiệm kỳ đại hội", act.termMonths && TERM_LABELS[act.termMonths]],
    ["Lý do", act.reason],
    [
      "Quyết định chuẩn y",
      decisionOn ? `số ${act.decisionNumber} ngày ${formatDate(decisionOn)}, ${act.decidedBy} ghi` : null,
    ],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
