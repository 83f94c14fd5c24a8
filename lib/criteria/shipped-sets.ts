import { CARE_ITEMS } from "@/lib/criteria/group-1-care";
import { MEMBER_ITEMS } from "@/lib/criteria/group-1-members";
import { PLAN_ITEMS } from "@/lib/criteria/group-2";
import { ADVICE_ITEMS } from "@/lib/criteria/group-3";
import type { ItemText, Phase } from "@/lib/criteria/item-texts";
import type { CriteriaSet, CriterionItem, Guideline } from "@/lib/criteria/types";
import { formatDate, plainDate } from "@/lib/platform/dates";

const ISSUER = "Ban Bí thư Trung ương Đoàn";

const GUIDELINES: Record<Phase, Guideline> = {
  "2018-2022": { number: "08-HD/TWĐTN-BTC", issuedOn: plainDate("2018-05-16"), issuer: ISSUER },
  "2023-2027": { number: "18-HD/TWĐTN-BTC", issuedOn: plainDate("2023-05-24"), issuer: ISSUER },
};

const GROUP_3_TITLES: Record<Phase, string> = {
  "2018-2022": "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan",
  "2023-2027":
    "Chủ động tham mưu với cấp ủy, phối hợp với chính quyền, các đoàn thể và các tổ chức liên quan",
};

function placeIn(phase: Phase, group: string) {
  return ({ alsoUnder, ...item }: ItemText): CriterionItem => {
    const { number, issuedOn } = GUIDELINES[phase];
    const guideline = `Hướng dẫn số ${number} ngày ${formatDate(issuedOn)}, nhóm ${group}`;
    return { ...item, legalBasis: [guideline, alsoUnder?.[phase]].filter(Boolean).join("; ") };
  };
}

function shippedSet(phase: Phase, from: number, to: number): CriteriaSet {
  return {
    code: phase,
    version: 1,
    basis: "",
    title: `Bộ tiêu chí Đoàn cơ sở “3 chủ động” giai đoạn ${from} – ${to}`,
    phase: { from, to },
    guideline: GUIDELINES[phase],
    mode: "PASS_FAIL",
    unitKinds: ["base_union"],
    groups: [
      {
        code: "1",
        title:
          "Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở cơ quan, đơn vị",
        shortTitle: "Quản lý đoàn viên, chăm lo thanh niên",
        items: [...MEMBER_ITEMS, ...CARE_ITEMS].map(placeIn(phase, "1")),
      },
      {
        code: "2",
        title: "Chủ động xây dựng và thực hiện kế hoạch công tác",
        shortTitle: "Xây dựng, thực hiện kế hoạch",
        items: PLAN_ITEMS.map(placeIn(phase, "2")),
      },
      {
        code: "3",
        title: GROUP_3_TITLES[phase],
        shortTitle: "Tham mưu cấp ủy, phối hợp",
        items: ADVICE_ITEMS.map(placeIn(phase, "3")),
      },
    ],
  };
}

/** The sets that every organisation starts with. A cycle takes the one whose phase holds its year. */
export const SHIPPED_SETS: readonly CriteriaSet[] = [
  shippedSet("2018-2022", 2018, 2022),
  shippedSet("2023-2027", 2023, 2027),
];
