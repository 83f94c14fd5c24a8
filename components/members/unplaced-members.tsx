import { Notice } from "@/components/ui/notice";

/** Members without a branch stand in no branch's grid. */
export function UnplacedMembers({ count }: { count: number }) {
  return (
    <Notice kind="warning">
      {`${count} đoàn viên chưa xếp chi đoàn nên chưa nằm trong bảng nào. Mở từng người và chọn chi đoàn.`}
    </Notice>
  );
}
