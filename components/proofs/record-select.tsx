import { formatDate } from "@/lib/platform/dates";
import { RECORD_KINDS, type RecordChoice } from "@/lib/proofs/types";

/** The work that pictures and files prove, by kind. */
export function RecordSelect({ records, label }: { records: RecordChoice[]; label: string }) {
  if (records.length === 0) return null;
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select className="control" name="record" defaultValue="">
        <option value="">Không gắn với việc nào</option>
        {RECORD_KINDS.map(({ code, label: kindName }) => {
          const own = records.filter(({ kind }) => kind === code);
          return (
            own.length > 0 && (
              <optgroup key={code} label={kindName}>
                {own.map(({ id, title, day }) => (
                  <option key={id} value={`${code}:${id}`}>
                    {formatDate(day)} {title}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}
