import { ItemList } from "@/components/ui/item-list";
import { assessed } from "@/lib/assessments/assessed";
import { answering } from "@/lib/assessments/locks";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { itemMark } from "./item-mark";

type ItemNavProps = {
  whole: AssessmentWhole;
  current: string | null;
  itemHref: (code: string) => string;
};

/** The items of the year by group, each with its state. */
export function ItemNav({ whole, current, itemHref }: ItemNavProps) {
  const groups = whole.groups.map(({ number, shortTitle }) => ({
    title: `${number}. ${shortTitle}`,
    items: whole.items
      .filter((item) => item.groupNumber === number)
      .map((item) => {
        const { tone, label } = itemMark(answering(whole.state, whole.items), assessed(item));
        const { code, title } = item;
        return { code, title, href: itemHref(code), tone, stateLabel: label, current: code === current };
      }),
  }));
  return <ItemList label="Các nội dung" groups={groups} />;
}
