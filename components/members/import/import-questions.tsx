import { AbsentList } from "@/components/members/import/absent-list";
import { CellProblems } from "@/components/members/import/cell-problems";
import { DuplicateList } from "@/components/members/import/duplicate-list";
import { MergedRows } from "@/components/members/import/merged-rows";
import { OtherUnitNamed } from "@/components/members/import/other-unit-named";
import { UnknownBranches } from "@/components/members/import/unknown-branches";
import { UnknownWords } from "@/components/members/import/unknown-words";
import { YearAsked } from "@/components/members/import/year-asked";
import { otherYears } from "@/lib/imports/named-years";
import type { Leaving } from "@/lib/imports/pages";
import { noBranches } from "@/lib/imports/rules";
import type { ImportDetail } from "@/lib/imports/types";

type Named = { id: string; name: string };

type ImportQuestionsProps = {
  page: {
    detail: ImportDetail;
    unit: Named;
    branches: Named[];
    mayCreateBranches: boolean;
    leaving: Leaving | null;
  };
  isOpen: boolean;
};

/** All that a sheet leaves to a person: branches, doubles, absent people, cells to mend, columns. */
export function ImportQuestions({ page, isOpen }: ImportQuestionsProps) {
  const { detail, unit, branches, mayCreateBranches } = page;
  const { id, problems, notices, otherUnit, duplicates, absent, answers, state, counts } = detail;
  const named = [...new Set([...detail.unknownBranches, ...Object.keys(answers.branches)])];
  const names = named
    .filter((name) => !detail.openedSince.includes(name))
    .toSorted((a, b) => a.localeCompare(b, "vi", { numeric: true }));
  const fileHref = `/api/files/import-problems/${id}`;
  const rejected =
    state === "undone" ? `${problems.length} người giữ nguyên` : `${counts.rejected} dòng không nhận`;
  const questions = (
    <div className="stack">
      {isOpen && otherUnit && (
        <OtherUnitNamed importId={id} otherUnit={otherUnit} unit={unit} choices={answers.choices} />
      )}
      {isOpen && otherYears(detail).length > 0 && <YearAsked detail={detail} />}
      {isOpen && names.length > 0 && (
        <UnknownBranches
          importId={id}
          names={names}
          answers={answers.branches}
          unit={unit}
          branches={branches}
          unmade={noBranches(detail)}
          mayCreate={mayCreateBranches}
        />
      )}
      {isOpen && <UnknownWords importId={id} words={detail.words} answers={answers.words} />}
      {problems.length > 0 && (
        <CellProblems id="problems" title={rejected} problems={problems} fileHref={fileHref} />
      )}
      {detail.conflicts.length > 0 && (
        <CellProblems
          title={`${detail.conflicts.length} ô không ghi, dòng vẫn nhận`}
          problems={detail.conflicts}
          fileHref={fileHref}
        />
      )}
      {isOpen && duplicates.length > 0 && (
        <DuplicateList importId={id} duplicates={duplicates} choices={answers.choices} />
      )}
      {isOpen && <MergedRows importId={id} merged={detail.merged} />}
      {isOpen && notices.length > 0 && (
        <CellProblems
          title={`${notices.length} ô nên xem lại (vẫn nhận)`}
          problems={notices}
          fileHref={fileHref}
        />
      )}
    </div>
  );
  if (!isOpen || absent.length === 0) return questions;
  return (
    <div className="split wide">
      {questions}
      <div className="stack">
        <AbsentList importId={id} absent={absent} answers={answers.absent} leaving={page.leaving} />
      </div>
    </div>
  );
}
