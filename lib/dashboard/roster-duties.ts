import type { Duty, WaitingImport } from "./types";

/** What sheets said that a procedure is to write down. */
export function recordProposals(count: number): Duty[] {
  if (count === 0) return [];
  return [
    {
      id: "proposals",
      due: null,
      title: `Ghi ${count} hồ sơ từ tệp đã nhập`,
      detail: "Người mới, người rời đi: ghi ngày, số văn bản một lần cho tất cả.",
      mend: { label: "Ghi hồ sơ", path: "/members/proposals" },
    },
  ];
}

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
