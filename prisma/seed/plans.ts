import { makeDate, type PlainDate } from "@/lib/platform/dates";
import type { DemoUnit } from "./bloc";
import { filled } from "./filled-text";
import { randomOf } from "./random";

export type DemoItem = { title: string; owner: string; startsOn: PlainDate; dueOn: PlainDate };

type Template = { title: string; owner: string; from: string; due: string };

/** `MM-DD` within the year; a school's year begins in the autumn before. */
const WORK: readonly Template[] = [
  {
    title: "Học tập, quán triệt nghị quyết của Đảng và của Đoàn cho 100% đoàn viên",
    owner: "Ban Chấp hành",
    from: "01-15",
    due: "03-20",
  },
  {
    title: "Ra quân Tháng Thanh niên, mỗi chi đoàn một phần việc",
    owner: "Ban Chấp hành",
    from: "03-01",
    due: "03-31",
  },
  {
    title: "Diễn đàn đoàn viên với nhiệm vụ chuyên môn của {office}",
    owner: "Bí thư",
    from: "04-05",
    due: "05-19",
  },
  {
    title: "Công trình thanh niên số hóa hồ sơ, tài liệu",
    owner: "Chi đoàn đầu mối",
    from: "04-01",
    due: "08-30",
  },
  {
    title: "Hoạt động tình nguyện hè, tiếp sức mùa thi",
    owner: "Ban Chấp hành",
    from: "06-01",
    due: "08-25",
  },
  {
    title: "Thăm, tặng quà gia đình chính sách dịp 27/7",
    owner: "Phó Bí thư",
    from: "07-15",
    due: "07-27",
  },
  {
    title: "Kiểm tra công tác đoàn vụ, đoàn phí ở các chi đoàn",
    owner: "Ban Chấp hành",
    from: "09-05",
    due: "10-15",
  },
  {
    title: "Hội nghị đối thoại giữa {party} và đoàn viên, thanh niên",
    owner: "Bí thư",
    from: "10-01",
    due: "10-30",
  },
  {
    title: "Đánh giá, xếp loại đoàn viên và chi đoàn",
    owner: "Ban Chấp hành",
    from: "11-15",
    due: "12-10",
  },
];

/** The work that a unit plans for a year. */
export function demoItems(unit: DemoUnit, year: number): DemoItem[] {
  return WORK.map(({ title, owner, from, due }) => ({
    title: filled(title, unit, year),
    owner,
    startsOn: dayOfYear(unit, year, from),
    dueOn: dayOfYear(unit, year, due),
  }));
}

/** In a school what comes from September on lies in the autumn before. */
function dayOfYear(unit: DemoUnit, year: number, day: string): PlainDate {
  const [month, dayOfMonth] = [Number(day.slice(0, 2)), Number(day.slice(3))];
  const autumn = unit.period === "school_year" && month >= 9;
  return makeDate(autumn ? year - 1 : year, month, dayOfMonth);
}

/** The day on which the programme was issued: one unit of the running year is late. */
export function demoIssuedOn(unit: DemoUnit, year: number, late: boolean): PlainDate {
  const random = randomOf(`${unit.code}/${year}/program`);
  if (unit.period === "school_year") return makeDate(year - 1, 9, random.integer(8, 26));
  return late ? makeDate(year, 3, random.integer(2, 20)) : makeDate(year, 1, random.integer(8, 28));
}

export function demoResolutions(unit: DemoUnit, year: number) {
  return [
    {
      kind: "party_committee",
      number: "04-NQ/ĐU",
      issuedOn: makeDate(year - 1, 8, 20),
      title: `Nghị quyết của ${unit.partyCommittee} về nhiệm vụ năm ${year}`,
    },
    {
      kind: "upper_union",
      number: "01-CTr/ĐTN",
      issuedOn: makeDate(year - 1, 8, 28),
      title: `Chương trình công tác năm ${year} của Đoàn cấp trên`,
    },
    {
      kind: "congress",
      number: "",
      issuedOn: null,
      title: `Nghị quyết Đại hội Đoàn cơ sở nhiệm kỳ ${year > 2022 ? "2022 – 2027" : "2017 – 2022"}`,
    },
  ];
}

export type DemoTarget = {
  name: string;
  measure: string;
  value: number;
  share: "equal" | "members";
  note: string;
};

export const DEMO_TARGETS: readonly DemoTarget[] = [
  {
    name: "Công trình, phần việc thanh niên",
    measure: "công trình",
    value: 22,
    share: "equal",
    note: "Mỗi Đoàn cơ sở ít nhất một công trình.",
  },
  {
    name: "Giờ tình nguyện",
    measure: "giờ",
    value: 6000,
    share: "members",
    note: "Giao theo số đoàn viên.",
  },
  {
    name: "Đoàn viên ưu tú giới thiệu cho Đảng",
    measure: "người",
    value: 45,
    share: "members",
    note: "",
  },
  {
    name: "Đối thoại với cấp ủy",
    measure: "cuộc",
    value: 11,
    share: "equal",
    note: "",
  },
];
