import { paperWords } from "@/lib/cases/messages";
import { decisionIn, decisionPapers } from "@/lib/discipline/decision";
import { FORM_LABELS } from "@/lib/discipline/messages";
import { stageWords } from "@/lib/outstanding-members/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { activeWords, introductionIn, remarksIn } from "@/lib/residences/said";
import { fromWords, TRANSFER_KIND_LABELS, toWords } from "@/lib/transfers/messages";
import type { BookCase } from "./types";

const lastDay = ({ closedOn, openedOn }: BookCase) => closedOn ?? openedOn;

/** What the Sổ says of one procedure: the day under which it stands, and the cells beside it. */
type Dated = { on: PlainDate; cells: string[] };

/** Under their days, the latest first. */
export function datedRows(lines: readonly Dated[]): string[][] {
  const ordered = lines.toSorted((a, b) => b.on.localeCompare(a.on));
  return ordered.map(({ on, cells }) => [formatDate(on), ...cells]);
}

const papersOf = ({ steps }: Pick<BookCase, "steps">) =>
  steps
    .map(({ docNumber, day }) => paperWords(docNumber, day))
    .filter(Boolean)
    .join("\n");

/** Papers by their numbers, and the files of the procedure by their names. */
const withFiles = (papers: string, files: readonly string[]) =>
  [papers, ...files.map((name) => `Tệp: ${name}`)].filter(Boolean).join("\n");

/** An outstanding member's way, a row for each step; its papers lie with the last. */
export function stageRows({ steps, files }: BookCase): string[][] {
  return steps.map(({ day, act, toState, docNumber }, at) => [
    formatDate(day),
    stageWords(act, toState),
    withFiles(docNumber, at === steps.length - 1 ? files : []),
  ]);
}

/** A card's number is no paper, and what was recorded is told by its last correction alone. */
export function admissionPapers({ entry, steps, files }: BookCase): string {
  const papers = entry === "recorded" ? steps.slice(-1) : steps.filter(({ act }) => act !== "card");
  return withFiles(papersOf({ steps: papers }), files).replaceAll("\n", "; ");
}

/** Under the day of the decision, whenever it was announced and ended. */
export function disciplineLine(line: BookCase): Dated {
  const { discipline, files } = line;
  return {
    on: decisionIn(line)?.on ?? lastDay(line),
    cells: [
      discipline?.form ? FORM_LABELS[discipline.form] : "",
      discipline?.about ?? "",
      withFiles(decisionPapers(line).join("\n"), files),
    ],
  };
}

export function transferRows(line: BookCase): string[][] {
  const { transfer, files } = line;
  if (!transfer) return [];
  const told = { ...line, ...transfer };
  const kind = transfer.kind === "temporary" ? TRANSFER_KIND_LABELS.temporary : "";
  const said = [kind, transfer.comment || transfer.reason].filter(Boolean).join(": ");
  const day = formatDate(transfer.introducedOn ?? lastDay(line));
  return [[day, fromWords(told), toWords(told), withFiles(transfer.introNumber, files), said]];
}

const ENDING_LABELS: Partial<Record<BookCase["procedure"], string>> = {
  graduation: "Trưởng thành Đoàn",
  removal_from_roll: "Xóa tên trong danh sách",
};

/** Growing out, a stay beyond the age, striking off. */
export function endingLine(line: BookCase): Dated {
  const papers = [certificateOf(line), papersOf(line)].filter(Boolean).join("\n");
  return { on: lastDay(line), cells: [endingWords(line), withFiles(papers, line.files)] };
}

/** Where no step said it with its day. */
function certificateOf({ graduation, steps }: BookCase): string {
  const certificate = graduation?.certificate ?? "";
  return steps.some(({ docNumber }) => docNumber === certificate) ? "" : certificate;
}

function endingWords({ procedure, graduation }: BookCase): string {
  if (graduation?.stayUntil) return `Ở lại sinh hoạt đến ${formatDate(graduation.stayUntil)}`;
  return ENDING_LABELS[procedure] ?? "";
}

/** Under the day of the decision, as long as it runs and after; a decision that extends it has a line of its own. */
export function deferralLine(line: BookCase): Dated {
  const { deferral, state, closedOn, steps, openedOn, files } = line;
  const why = deferral?.reason ? `: ${deferral.reason}` : "";
  const span = deferral ? ` từ ${formatDate(deferral.fromDay)} đến ${formatDate(deferral.toDay)}${why}` : "";
  const end = state === "left" ? "Kết thúc vì đã rời danh sách" : state === "ended" && "Trở lại sinh hoạt";
  const back = end && closedOn ? `\n${end} ngày ${formatDate(closedOn)}` : "";
  return {
    on: steps[0]?.day ?? openedOn,
    cells: [
      `Hoãn sinh hoạt${span}${back}`,
      withFiles(papersOf({ steps: steps.filter(({ act }) => act !== "extend") }), files),
    ],
  };
}

/** Under the day of the introduction, with what the residence said since, and when it came to its end. */
export function residenceRow({ residence, state, closedOn, openedOn, steps, files }: BookCase): string[] {
  const introduction = introductionIn(steps);
  const remarks = remarksIn(steps).map(
    ({ isActive, isOfYearBefore, day, note }) =>
      `${formatDate(day)}, ${isOfYearBefore ? "về năm trước, " : ""}${activeWords(isActive)}: ${note}`,
  );
  const ended = state === "ended" && closedOn ? [`Thôi sinh hoạt ngày ${formatDate(closedOn)}`] : [];
  return [
    formatDate(introduction?.day ?? openedOn),
    [residence?.hostName, residence?.address].filter(Boolean).join(", "),
    withFiles(introduction?.docNumber ?? "", files),
    [...remarks, ...ended].join("\n"),
  ];
}
