import { AnswerAgain } from "@/components/members/import/answer-again";
import { AnswerSelect } from "@/components/members/import/answer-select";
import { MoreQuestions } from "@/components/members/import/more-questions";
import { answeredBeyond, openFirst } from "@/components/members/import/open-first";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { newBranchName } from "@/lib/imports/comparing/new-branch-name";
import type { ImportAnswers } from "@/lib/imports/types";
import { held } from "@/lib/platform/held";

type Named = { id: string; name: string };

const MOST_SHOWN = 100;

type UnknownBranchesProps = {
  importId: string;
  names: string[];
  answers: ImportAnswers["branches"];
  unit: Named;
  branches: Named[];
  /** Those of the names that make no branch, and why. */
  unmade: ReadonlyMap<string, string>;
  mayCreate: boolean;
};

/** Names of the sheet that the unit does not have: each is one of its branches, the unit itself, or new. */
export function UnknownBranches({
  importId,
  names,
  answers,
  unit,
  branches,
  unmade,
  mayCreate,
}: UnknownBranchesProps) {
  const existing = [
    ...branches.map(({ id, name }) => ({ value: id, label: name })),
    { value: unit.id, label: `${unit.name} (không xếp chi đoàn)` },
  ];
  const anywhere = mayCreate ? [{ value: "create", label: "Lập chi đoàn mới" }, ...existing] : existing;
  const optionsOf = (name: string) => (unmade.has(name) ? existing : anywhere);
  const branchNames = branches.map(({ name }) => name);
  const isOpen = (name: string) => held(answers, name) === undefined;
  const open = names.filter(isOpen);
  // Where one answer alone is possible it is the one for all.
  const [only, ...more] = existing;
  const forAll = mayCreate
    ? {
        about: open.filter((name) => !unmade.has(name)),
        option: { value: "create", label: "Lập mới tất cả" },
      }
    : { about: more.length === 0 ? open : [], option: only };
  const shown = openFirst(names, MOST_SHOWN, isOpen);
  const answered = answeredBeyond(names, shown, isOpen).map((name) => ({
    about: name,
    title: name,
    label: `“${name}” là`,
    answer: held(answers, name),
    options: optionsOf(name),
  }));
  return (
    <Panel
      id="branches"
      title={`${names.length} tên chi đoàn đơn vị chưa có`}
      foot={
        forAll.option &&
        forAll.about.length > 1 && (
          <>
            <span>{`${forAll.about.length} chi đoàn chưa chọn`}</span>
            <AnswerSelect
              importId={importId}
              kind="branches"
              about={forAll.about}
              label={`Cho cả ${forAll.about.length} chi đoàn chưa chọn`}
              blank="Chọn cho tất cả"
              options={[forAll.option]}
            />
          </>
        )
      }
    >
      <RowList label="Tên chi đoàn đơn vị chưa có">
        {shown.map((name) => (
          <Row
            key={name}
            title={name}
            detail={unmade.get(name) ?? (mayCreate && openedAs(name, newBranchName(name, branchNames)))}
            action={
              <AnswerSelect
                importId={importId}
                kind="branches"
                about={[name]}
                label={`“${name}” là`}
                blank="Chọn chi đoàn"
                options={optionsOf(name)}
                answer={held(answers, name)}
              />
            }
          />
        ))}
      </RowList>
      <MoreQuestions all={names.length} open={open.length} most={MOST_SHOWN} what="chi đoàn">
        <AnswerAgain importId={importId} kind="branches" what="chi đoàn" answered={answered} />
      </MoreQuestions>
    </Panel>
  );
}

function openedAs(said: string, name: string): string | false {
  return name !== said && `Lập mới thì ghi là “${name}”. Muốn tên khác, sửa trong tệp rồi tải lên lại.`;
}
