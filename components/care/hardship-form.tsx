"use client";

import { useRouter } from "next/navigation";
import { DateField, SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { changeHardshipAction, createHardshipAction } from "@/lib/care/actions";
import { HARDSHIP_REASONS, type HardshipDetail } from "@/lib/care/hardship/types";
import { wordsOf } from "@/lib/care/own-words";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { saying } from "./care-words";
import { OwnWordsSelect } from "./own-words-select";

type Candidate = { id: string; fullName: string; branch: string | null };

type NewHardshipFormProps = { candidates: Candidate[]; day: PlainDate; query: string };

export function NewHardshipForm({ candidates, day, query }: NewHardshipFormProps) {
  const router = useRouter();
  return (
    <VersionedForm
      action={createHardshipAction}
      storedOf={storedOf}
      onDone={({ id }) => router.push(`/members/care/hardship/${id}${query}`)}
    >
      <SelectField
        name="member"
        label="Đoàn viên"
        blank="Chọn đoàn viên"
        options={candidates.map(({ id, fullName, branch }) => ({
          value: id,
          label: branch ? `${fullName}, ${branch}` : fullName,
        }))}
      />
      <HardshipFields day={day} />
      <div className="button-row">
        <SubmitButton>Ghi vào danh sách</SubmitButton>
      </div>
    </VersionedForm>
  );
}

export function HardshipForm({ record }: { record: HardshipDetail }) {
  return (
    <VersionedForm
      action={changeHardshipAction}
      version={record.version}
      storedOf={storedOf}
      doneLabel="Đã lưu."
    >
      <input type="hidden" name="id" value={record.id} />
      <HardshipFields record={record} />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu hoàn cảnh, kế hoạch</SubmitButton>
      </div>
    </VersionedForm>
  );
}

function HardshipFields({ record, day }: { record?: HardshipDetail; day?: PlainDate }) {
  return (
    <>
      <div className="field-row">
        <OwnWordsSelect
          name="reason"
          label="Lý do"
          blank="Chọn lý do"
          ownLabel="Khó khăn khác là gì"
          list={HARDSHIP_REASONS}
          stored={record?.reason}
        />
        <DateField name="openedOn" label="Theo dõi từ" day={record?.openedOn ?? day ?? null} />
      </div>
      <TextArea
        name="words"
        label="Hoàn cảnh"
        optional
        rows={3}
        maxLength={2000}
        defaultValue={record?.words}
      />
      <TextArea
        name="plan"
        label="Kế hoạch giúp đỡ"
        optional
        rows={3}
        maxLength={2000}
        hint="Chưa có kế hoạch thì tiêu chí 1.5 còn thiếu."
        defaultValue={record?.plan}
      />
    </>
  );
}

function storedOf(current: unknown): Stored {
  const { version, reason, openedOn, words, plan } = current as HardshipDetail;
  return {
    version,
    texts: [
      {
        name: "reason",
        label: "Lý do",
        value: wordsOf(HARDSHIP_REASONS, reason),
        say: saying(HARDSHIP_REASONS),
      },
      { name: "openedOn", label: "Theo dõi từ", value: formatDate(openedOn) },
      { name: "words", label: "Hoàn cảnh", value: words },
      { name: "plan", label: "Kế hoạch giúp đỡ", value: plan },
    ],
  };
}
