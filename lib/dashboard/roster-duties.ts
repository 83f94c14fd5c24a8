import type { Duty, WaitingImport } from "./types";

/** An uploaded sheet waits for its confirmation. */
export function confirmImport({ id, fileName, expiresOn }: WaitingImport): Duty {
  return {
    id: `import-${id}`,
    due: expiresOn,
    title: "Xác nhận danh sách vừa nhập",
    detail: `Tệp ${fileName}: chưa ghi đoàn viên nào cho đến khi xác nhận.`,
    mend: { label: "Xem và xác nhận", path: `/members/import/${id}` },
  };
}
