import { ActDialog } from "@/components/care/act-dialog";
import { TextField } from "@/components/ui/field";
import { formatBytes } from "@/components/ui/format-bytes";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { removeDossierFileAction } from "@/lib/dossier/actions";
import { type DossierFile, fileKindLabel } from "@/lib/dossier/files/types";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { AddFile } from "./add-file";

type FileListProps = { memberId: string; files: readonly DossierFile[]; mayEdit: boolean };

/** The papers of the dossier: opened, added, taken out with a reason. */
export function DossierFiles({ memberId, files, mayEdit }: FileListProps) {
  return (
    <Panel title="Giấy tờ trong hồ sơ" foot={mayEdit && <AddFile memberId={memberId} />}>
      {files.length === 0 ? (
        <p className="panel-body hint">Chưa có giấy tờ nào.</p>
      ) : (
        <RowList label="Giấy tờ trong hồ sơ">
          {files.map(({ id, kind, fileName, size, uploadedBy, uploadedAt }) => (
            <Row
              key={id}
              title={
                <a href={`/api/files/dossier-files/${id}`} target="_blank" rel="noreferrer">
                  {fileName}
                </a>
              }
              detail={`${fileKindLabel(kind)} · ${formatBytes(size)} · ${uploadedBy}, ${formatDate(dayOf(uploadedAt))}`}
              action={mayEdit && <RemoveFile id={id} fileName={fileName} />}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

function RemoveFile({ id, fileName }: { id: string; fileName: string }) {
  return (
    <ActDialog
      trigger="Bỏ"
      title={`Bỏ ${fileName}`}
      submitLabel="Bỏ giấy tờ"
      small={true}
      variant="quiet"
      action={removeDossierFileAction}
      id={id}
      version={1}
    >
      <TextField name="reason" label="Lý do" maxLength={300} hint="Lý do và người bỏ được giữ lại." />
    </ActDialog>
  );
}
