import { Fragment } from "react";
import { AnswerAgain } from "@/components/members/import/answer-again";
import { type AnswerOption, AnswerSelect } from "@/components/members/import/answer-select";
import { MoreQuestions } from "@/components/members/import/more-questions";
import { answeredBeyond, openFirst } from "@/components/members/import/open-first";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { type AnswerForAll, answersForAll } from "@/lib/imports/answers-for-all";
import { groundWords } from "@/lib/imports/messages";
import type { Candidate, DuplicateRow, ImportAnswers, ShownPerson } from "@/lib/imports/types";
import { GENDER_LABELS, STATUS_LABELS } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";

const MOST_SHOWN = 30;

type DuplicateListProps = { importId: string; duplicates: DuplicateRow[]; choices: ImportAnswers["choices"] };

/** Rows that may speak of somebody known, beside whom they may mean; each takes one choice. */
export function DuplicateList({ importId, duplicates, choices }: DuplicateListProps) {
  const isOpen = ({ open }: DuplicateRow) => open;
  const open = duplicates.filter(isOpen);
  const forAll = answersForAll(duplicates);
  const shown = openFirst(duplicates, MOST_SHOWN, isOpen);
  const answered = answeredBeyond(duplicates, shown, isOpen).map((duplicate) => ({
    about: String(duplicate.row),
    title: `Dòng ${duplicate.row}: ${duplicate.person.fullName}`,
    label: `Dòng ${duplicate.row} là`,
    answer: answerOf(duplicate, choices),
    options: optionsOf(duplicate),
  }));
  return (
    <Panel
      id="duplicates"
      title={`${duplicates.length} dòng có thể trùng`}
      aside={open.length > 0 && <span>{`${open.length} dòng chưa chọn`}</span>}
      foot={forAll.length > 0 && <ForAll importId={importId} forAll={forAll} />}
    >
      {shown.map((duplicate) => (
        <Duplicate
          key={duplicate.row}
          importId={importId}
          duplicate={duplicate}
          choice={answerOf(duplicate, choices)}
        />
      ))}
      <MoreQuestions all={duplicates.length} open={open.length} most={MOST_SHOWN} what="dòng">
        <AnswerAgain importId={importId} kind="choices" what="dòng" answered={answered} />
      </MoreQuestions>
    </Panel>
  );
}

/** Of each kind one answer for all rows that are still open. */
function ForAll({ importId, forAll }: { importId: string; forAll: AnswerForAll[] }) {
  return forAll.map(({ label, answers }) => {
    const rows = Object.keys(answers);
    return (
      <Fragment key={label}>
        <span>{`${rows.length} dòng ${label} với đúng một người`}</span>
        <AnswerSelect
          importId={importId}
          kind="choices"
          about={rows}
          label={`Mọi dòng ${label}`}
          blank="Chọn cho tất cả"
          options={[{ value: "same", label: "Là người đó" }]}
          each={answers}
        />
      </Fragment>
    );
  });
}

type DuplicateProps = { importId: string; duplicate: DuplicateRow; choice: string | undefined };

function Duplicate({ importId, duplicate, choice }: DuplicateProps) {
  const { row, message, person, candidates } = duplicate;
  return (
    <section className="duplicate">
      <div className="duplicate-head">
        <div>
          <h3>{`Dòng ${row}`}</h3>
          <p>{message}</p>
        </div>
        <AnswerSelect
          importId={importId}
          kind="choices"
          about={[String(row)]}
          label={`Dòng ${row} là`}
          blank="Chọn"
          options={optionsOf(duplicate)}
          answer={choice}
        />
      </div>
      <Register label={`So dòng ${row} với danh sách`} tight>
        <thead>
          <tr>
            <td />
            <th>Trong tệp</th>
            {candidates.map(({ id, status }, at) => (
              <th key={id}>{`${standing(status)}${numberOf(candidates, at)}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map(({ label, of }) => (
            <tr key={label}>
              <th>{label}</th>
              <td>{of(person) ?? ""}</td>
              {candidates.map((candidate) => (
                <td key={candidate.id}>{of(candidate) ?? ""}</td>
              ))}
            </tr>
          ))}
          {ABOUT.map(({ label, of }) =>
            candidates.some((candidate) => of(candidate)) ? (
              <tr key={label}>
                <th>{label}</th>
                <td />
                {candidates.map((candidate) => (
                  <td key={candidate.id}>{of(candidate)}</td>
                ))}
              </tr>
            ) : null,
          )}
        </tbody>
      </Register>
    </section>
  );
}

/** What was answered, where it still holds and is offered: a select shows its first line instead of what it does not have. */
function answerOf(duplicate: DuplicateRow, choices: ImportAnswers["choices"]): string | undefined {
  const choice = duplicate.open ? undefined : choices[duplicate.row];
  return optionsOf(duplicate).find(({ value }) => value === choice)?.value;
}

function optionsOf({ candidates, noNew }: DuplicateRow): AnswerOption[] {
  return [
    ...candidates.map((candidate, at) => ({
      value: candidate.id,
      label: `Là ${nameAndBirth(candidate)}${numberOf(candidates, at)}${renamed(candidate)}`,
    })),
    ...(noNew ? [] : [{ value: "new", label: "Thêm người mới" }]),
    { value: "skip", label: "Bỏ qua dòng này" },
  ];
}

/** Where several are alike in name and birth each is known by its place. */
function numberOf(candidates: Candidate[], at: number): string {
  const names = candidates.map(nameAndBirth);
  return names.filter((name) => name === names[at]).length > 1 ? `, người thứ ${at + 1}` : "";
}

/** That a choice would make another person of this one is said in the choice itself. */
function renamed(candidate: Candidate): string {
  const changed = CHANGED.filter(({ of }) => of(candidate.becomes ?? {}));
  return changed.length > 0 ? `, đổi ${changed.map(({ label }) => label.toLowerCase()).join(", ")}` : "";
}

function nameAndBirth({ fullName, birthDate }: Candidate): string {
  return birthDate ? `${fullName} (${formatDayOrYear(birthDate)})` : fullName;
}

function standing(status: Candidate["status"]): string {
  if (status === null) return "Đã rời danh sách";
  return status === "active" ? "Trong danh sách" : STATUS_LABELS[status];
}

const COMPARED: { label: string; of: (person: ShownPerson) => string | null }[] = [
  { label: "Họ và tên", of: ({ fullName }) => fullName },
  { label: "Ngày sinh", of: ({ birthDate }) => birthDate && formatDayOrYear(birthDate) },
  { label: "Giới tính", of: ({ gender }) => gender && GENDER_LABELS[gender] },
  { label: "Mã định danh", of: ({ code }) => code },
  { label: "Điện thoại", of: ({ phone }) => phone },
  { label: "Chi đoàn", of: ({ branch }) => branch },
];

const CHANGED = COMPARED.slice(0, 3) as {
  label: string;
  of: (changed: NonNullable<Candidate["becomes"]>) => string | null | undefined;
}[];

/** What is told of a candidate alone. */
const ABOUT: { label: string; of: (candidate: Candidate) => string }[] = [
  { label: "Trùng", of: ({ grounds = [] }) => groundWords(grounds) },
  { label: "Dòng này ghi khác", of: ({ against = [] }) => groundWords(against) },
  {
    label: "Chọn người này thì đổi",
    of: ({ becomes = {} }) =>
      CHANGED.flatMap(({ label, of }) => {
        const after = of(becomes);
        return after ? `${label} thành ${after}` : [];
      }).join("; "),
  },
];
