import { Badge } from "@/components/ui/badge";
import { moneyWords, sendByWords } from "@/lib/fees/messages";
import type { FeeLine, ShareUp, UnitFeeSums } from "@/lib/fees/types";

/** A branch's quarter: what came in of what was due, and whether its share went up. */
export function BranchQuarter({ line, isUnit }: { line: FeeLine; isUnit: boolean }) {
  const { payers, exempt, due, collected, owed } = line;
  if (payers === 0 && collected === 0) return "Không có ai phải đóng";
  return (
    <>
      {due > 0 ? `Thu ${moneyWords(collected)} của ${moneyWords(due)}` : "Chưa đến tháng phải thu"}
      <small>{`${payers} người phải đóng${exempt > 0 ? `, ${exempt} người được miễn` : ""}`}</small>
      {owed > 0 && <small>{`Còn phải thu ${moneyWords(owed)}`}</small>}
      {!isUnit && <ShareState share={line} />}
    </>
  );
}

/** A unit's quarter for the office: sums alone. */
export function UnitQuarter({ quarter }: { quarter: UnitFeeSums["quarters"][number] }) {
  const { collected, payers, sent } = quarter;
  if (collected === 0 && sent === 0) return "Chưa ghi thu";
  return (
    <>
      {`Thu ${moneyWords(collected)}`}
      <small>{`${payers} người đã đóng`}</small>
      <ShareState share={quarter} />
    </>
  );
}

type Share = Pick<ShareUp, "toSend" | "sent" | "sendBy">;

export function ShareState({ share: { toSend, sent, sendBy } }: { share: Share }) {
  const owed = toSend - sent;
  if (owed > 0)
    return (
      <>
        <Badge tone={sendBy?.isLate ? "bad" : "wait"}>{`Còn phải nộp ${moneyWords(owed)}`}</Badge>
        {sendBy && <small>{sendByWords(sendBy)}</small>}
      </>
    );
  if (sent > 0) return <Badge tone="ok">{`Đã nộp ${moneyWords(sent)}`}</Badge>;
  return null;
}
