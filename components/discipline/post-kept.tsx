import { Notice } from "@/components/ui/notice";

/** A dismissal leaves a post that was set anew: whoever keeps the roster says whether the person holds it. */
export function PostKept({ post }: { post: string | null }) {
  if (post === null) return null;
  return (
    <Notice kind="warning" title={`Vẫn giữ chức vụ “${post}” trong danh sách`}>
      <p>
        Chức vụ này được ghi từ sau khi công bố cách chức nên hồ sơ không gỡ. Nếu người này không còn giữ chức
        vụ đó, sửa ở trang đoàn viên.
      </p>
    </Notice>
  );
}
