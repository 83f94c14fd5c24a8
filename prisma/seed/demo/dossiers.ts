import { readScope } from "@/lib/access/scopes";
import { saveSection } from "@/lib/dossier/commands";
import type { SectionCode } from "@/lib/dossier/sections";
import type { DossierRow } from "@/lib/dossier/types";
import { reader } from "@/lib/platform/database/database";
import { type PlainDate, plainDate } from "@/lib/platform/dates";
import { inventName } from "../names";
import { type Random, randomOf } from "../random";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number; until: PlainDate };

/** The unit that has begun to keep its books here, and for how many members. */
const UNIT = "DV01";
const MEMBERS = 4;

const JOBS = ["Làm ruộng", "Giáo viên nghỉ hưu", "Công nhân", "Buôn bán nhỏ", "Viên chức", "Thợ mộc"];
const HOMES = ["xã Đông Phú", "phường Hòa An", "xã Tân Lập", "phường Minh Khai"];
const COURSES = ["Quản lý giao thông", "Kế toán", "Luật", "Công nghệ thông tin"];

/** The secretary writes the Sổ of some members who hold a post. */
export async function keepDossiers({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const day = plainDate(`${year}-04-12`);
  if (unit.code !== UNIT || day >= until) return;
  const secretary = `bithu.${unit.code.toLowerCase()}`;
  const scope = readScope(await cast.as(secretary), bloc.orgId);
  if (!scope) return;
  const members = await reader(scope).member.findMany({
    where: { unitId: unit.id, status: "active", branchId: { not: null }, position: { not: null } },
    orderBy: { fullName: "asc" },
    take: MEMBERS,
    select: { id: true, fullName: true, birthDate: true },
  });
  for (const { id, ...member } of members) {
    const sections = sectionsOf(randomOf(`${unit.code}/dossier/${member.fullName}`), member);
    for (const [code, rows] of Object.entries(sections))
      await cast.on(day, secretary, (actor) => saveSection(actor, id, code, { version: 0, rows }));
  }
}

function sectionsOf(
  random: Random,
  { fullName, birthDate }: { fullName: string; birthDate: string },
): Record<SectionCode, DossierRow[]> {
  const born = Number(birthDate.slice(0, 4));
  const [surname = ""] = fullName.split(" ");
  const home = random.pick(HOMES);
  const kin = (relation: string, gender: "male" | "female", year: number, named = surname) => {
    const [, ...given] = inventName(random, gender).split(" ");
    const name = [named, ...given].join(" ");
    return { relation, name, birthYear: `${year}`, occupation: random.pick(JOBS), residence: home };
  };
  return {
    identity: [{ birthName: fullName, familyBackground: "Nông dân", presentAddress: home }],
    family: [
      kin("father", "male", born - random.integer(24, 34)),
      kin("mother", "female", born - random.integer(22, 30), random.pick(["Trần", "Phạm", "Bùi", "Vũ"])),
      kin("sibling", random.chance(0.5) ? "male" : "female", born + random.integer(2, 6)),
    ],
    study: [
      {
        since: `${born + 15}-09`,
        until: `${born + 18}-05`,
        school: "Trường THPT Tân Lập",
        result: "Tốt nghiệp",
      },
      {
        since: `${born + 18}-09`,
        until: `${born + 22}-06`,
        school: "Trường Đại học Sông Lam",
        course: random.pick(COURSES),
        kind: "Chính quy",
        result: "Cử nhân, loại khá",
      },
    ],
    post: [
      { side: "union", post: "Ủy viên Ban Chấp hành chi đoàn", place: "Chi đoàn", since: `${born + 24}` },
      {
        side: "outside",
        post: "Tổ viên tổ hòa giải",
        place: home,
        since: `${born + 23}`,
        until: `${born + 24}`,
      },
    ],
    health_and_party: [{ health: "Loại II" }],
    abroad: random.chance(0.5)
      ? [
          {
            since: `${born + 22}-08`,
            until: `${born + 22}-08`,
            country: "Lào",
            reason: "Giao lưu thanh niên",
          },
        ]
      : [],
    lost_book: [],
  };
}
