import { ItemList } from "@/components/ui/item-list";
import { assessed } from "@/lib/assessments/assessed";
import type { Comment } from "@/lib/assessments/comments/types";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { markIn } from "./item-mark";

type ItemNavProps = {
  whole: AssessmentWhole;
  current: string | null;
  itemHref: (code: string) => string;
  comments: readonly Comment[];
};

/** The items of the year by group, each with its state. */
export function ItemNav({ whole, current, itemHref, comments }: ItemNavProps) {
  const groups = whole.groups.map(({ number, shortTitle }) => ({
    title: `${number}. ${shortTitle}`,
    items: whole.items
      .filter((item) => item.groupNumber === number)
      .map((item) => {
        const mark = markIn(whole, assessed(item));
        const { code, title } = item;
        const count = comments.filter((one) => one.code === code && one.resolvedAt === null).length;
        return {
          code,
          title,
          href: itemHref(code),
          mark,
          current: code === current,
          ...(count > 0 && { waiting: { count, label: "trao đổi chưa xong" } }),
        };
      }),
  }));
  return <ItemList label="Các nội dung" groups={groups} />;
}
