import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import type { Parties } from "@/lib/handovers/queries";
import type { Handover, HandoverLine } from "@/lib/handovers/types";

/** A hand-over as its form shows it, for the two sides of a save that came too late. */
export function handoverWords({ givers, receivers }: Parties): StaleWords<Handover> {
  const people = [...givers, ...receivers];
  const nameOf = (id: string) => people.find(({ userId }) => userId === id)?.name ?? "";
  return {
    labels: {
      giver: "Người bàn giao",
      receiver: "Người nhận",
      handedOn: "Ngày bàn giao",
      witness: "Người chứng kiến",
      place: "Địa điểm",
      basis: "Căn cứ",
      lines: "Nội dung bàn giao",
    },
    stored: ({ giver, receiver, handedOn, witness, place, basis, lines }) => ({
      giver: giver.name,
      receiver: receiver.name,
      handedOn: dayWords(handedOn),
      witness,
      place,
      basis,
      lines: lineWords(lines),
    }),
    say: (field, typed) => {
      if (field === "lines") return lineWords(JSON.parse(typed));
      return field === "giver" || field === "receiver" ? nameOf(typed) : typed;
    },
  };
}

function lineWords(lines: readonly HandoverLine[]): string {
  return lines
    .map(({ text, isHanded, missing }) =>
      [text, !isHanded && "chưa giao", missing && `thiếu: ${missing}`].filter(Boolean).join("; "),
    )
    .join("\n");
}
