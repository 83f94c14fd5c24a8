import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { undoMergeAction } from "@/lib/members/duplicates/actions";
import type { PastMerge } from "@/lib/members/duplicates/types";
import { formatMoment } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type PastMergesProps = { place: CurrentPlace; past: PastMerge[]; mayMerge: boolean };

/** The latest merges, each with who and when and, for thirty days, the way back. */
export function PastMerges({ place, past, mayMerge }: PastMergesProps) {
  return (
    <Panel title="Đã gộp">
      <Register label="Những lần gộp gần đây" stacked>
        <thead>
          <tr>
            <th>Đoàn viên</th>
            <th>Gộp lúc</th>
            <th>Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {past.map(({ id, keptId, fullName, code, at, by, undoneAt, undoneBy, mayUndo }) => (
            <tr key={id}>
              <th>
                <Link href={placeHref(place, `/members/${keptId}`)} prefetch={false}>
                  {fullName}
                </Link>
                {code && <small>{code}</small>}
              </th>
              <td>
                {formatMoment(at)}
                <small>{by}</small>
              </td>
              <td>
                {undoneAt ? (
                  <>
                    <Badge tone="idle">Đã hoàn tác</Badge>
                    <small>{`${formatMoment(undoneAt)}, ${undoneBy}`}</small>
                  </>
                ) : (
                  <span className="button-row">
                    <Badge tone="ok">Đã gộp</Badge>
                    {mayMerge && mayUndo && <UndoMerge id={id} fullName={fullName} />}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}

function UndoMerge({ id, fullName }: { id: string; fullName: string }) {
  return (
    <Dialog trigger="Hoàn tác" title={`Tách lại ${fullName} thành hai người?`} small>
      <ActionForm action={undoMergeAction}>
        <input type="hidden" name="id" value={id} />
        <p>
          Hai dòng và mọi việc đã ghi trở lại đúng như trước khi gộp. Việc ghi thêm sau khi gộp ở lại với dòng
          được giữ. Nếu đã sửa nội dung được gộp thì ứng dụng nói rõ và không đổi gì.
        </p>
        <SubmitButton variant="danger" pendingLabel="Đang hoàn tác…">
          Hoàn tác
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
