import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { charterTitle } from "@/lib/cases/charter";
import { logListExport } from "@/lib/cases/list-export";
import { standingSteps } from "@/lib/cases/machine";
import { committeeSigner } from "@/lib/papers/issuer";
import { listFileName } from "@/lib/papers/list-file-name";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse, paperFile } from "@/lib/papers/serve";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { upperFirst } from "@/lib/platform/first-letter";
import { notFound, type Result, refused } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import { currentPlace } from "@/lib/units/current";
import { signerOn } from "@/lib/units/organisation/queries";
import { periodKindOf } from "@/lib/units/period-kind";
import { type Period, unitYear } from "@/lib/units/periods";
import { profileOn, unitNameOn, unitsNamedOn } from "@/lib/units/queries";
import { recordsAt } from "@/lib/units/record-place";
import { certificatePaper, decisionPaper, type Graduate } from "./papers";
import { graduationDetail } from "./queries";

/** The largest list of one decision. */
const MOST = 1000;

type Call = { actor: Actor; url: URL };

/** The certificate of one graduate. */
export async function answerCertificate(
  { actor, url }: Call,
  id: string,
): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(z.strictObject(paperQuery), url);
  if (!parsed.ok) return parsed;
  const found = await graduationDetail(actor, id);
  if (!found.ok) return found;
  const { orgId, unit, branch, closedOn, state, personName, birthDate, occasion, certificate } = found.value;
  const heldAt = standingSteps(found.value.steps).at(-1)?.at;
  if (state !== "graduated" || closedOn === null)
    return refused(
      "conflict",
      "Chưa ghi lễ trưởng thành nên chưa có giấy chứng nhận. Ghi lễ trưởng thành trước.",
    );
  const upper = await profileOn(actor, orgId, closedOn, heldAt);
  if (!upper) return notFound();
  const unitName = await unitNameOn(actor, orgId, unit, closedOn, heldAt);
  const branchName = branch ? await unitNameOn(actor, orgId, branch, closedOn, heldAt) : unitName;
  const graduate = { personName, birthDate, occasion, certificate, branchName };
  const paper = certificatePaper({ ...graduate, graduatedOn: closedOn }, { upper, unitName });
  const title = `Giấy chứng nhận đoàn viên trưởng thành ${personName}`;
  const about = { title, creator: unitName, fileName: title, format: parsed.value.format };
  return fileResponse(await paperFile(paper, about));
}

const listQuery = z.strictObject({
  ...paperQuery,
  org: z.string().optional(),
  unit: z.string(),
  year: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
});

/** The year's decision with its list of graduates. */
export async function answerGraduates({ actor, url }: Call): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(listQuery, url);
  if (!parsed.ok) return parsed;
  const { format, year: named, ...where } = parsed.value;
  const place = await currentPlace(actor, where);
  if (!place.ok) return place;
  const at = recordsAt(actor, place.value);
  if (!at.ok) return at;
  const { orgId, unitId, branchId } = at.value;
  const year = Number(named);
  if (unitId === null) return notFound();
  const period = unitYear(await periodKindOf(actor, { orgId, unitId }), year);
  const { to: lastDay, label } = period;
  const upper = await profileOn(actor, orgId, lastDay);
  if (!upper) return notFound();
  const found = await graduatesOf(actor, { orgId, unitId, branchId, period });
  const all = whole(found, MOST, "Tải quyết định của từng chi đoàn.");
  if (!all.ok) return all;
  if (found.length === 0)
    return refused(
      "conflict",
      `${upperFirst(label)} chưa ghi ai trưởng thành. Ghi kết quả trước rồi tải quyết định.`,
    );
  // Never numbered here, it is a draft for good and follows what is told: by the names of its year's end.
  const places = [place.value.unit, ...found.map((graduate) => graduate.place)];
  const called = await unitsNamedOn(actor, orgId, places, { day: lastDay, signedAt: null });
  const nameOf = ({ id, name }: Named) => called.find((each) => each.id === id)?.name ?? name;
  const unitName = nameOf(place.value.unit);
  const graduates = found.map(({ place: left, ...graduate }) => ({ ...graduate, branchName: nameOf(left) }));
  const hasBranches = place.value.unit.kind !== "base_branch";
  const paper = decisionPaper(
    graduates,
    { year, label },
    {
      unitName,
      hasBranches,
      charter: charterTitle(graduates.at(-1)?.charterVersion ?? ""),
      issuer: hasBranches ? { ...upper, name: unitName, parentName: upper.name } : upper,
      signer: hasBranches ? committeeSigner() : await signerOn(actor, orgId, lastDay),
    },
  );
  await logListExport(actor, { orgId, unitId }, { count: graduates.length, of: "graduation" });
  const title = `Quyết định công nhận đoàn viên trưởng thành ${label}`;
  const { branch } = place.value;
  const fileName = listFileName(title, { unit: unitName, branch: branch && nameOf(branch) });
  return fileResponse(await paperFile(paper, { format, title, creator: unitName, fileName }));
}

type At = { orgId: string; unitId: string; branchId: string | null; period: Period };

type Named = { id: string; name: string };
/** With the branch, or unit without branches, that was left. */
type Found = Omit<Graduate, "branchName"> & { place: Named; charterVersion: string };

async function graduatesOf(actor: Actor, { orgId, unitId, branchId, period }: At): Promise<Found[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const days = { gte: fromDay(period.from), lte: fromDay(period.to) };
  const named = { select: { id: true, name: true } } as const;
  const found = await reader(scope).memberCase.findMany({
    where: {
      unitId,
      procedure: "graduation",
      state: "graduated",
      closedOn: days,
      ...(branchId ? { branchId } : {}),
    },
    select: {
      personName: true,
      closedOn: true,
      charterVersion: true,
      unit: named,
      branch: named,
      graduation: true,
    },
    orderBy: [{ closedOn: "asc" }, { personName: "asc" }],
    take: MOST + 1,
  });
  return found.flatMap(({ personName, closedOn, charterVersion, unit, branch, graduation }) => {
    if (!closedOn || !graduation) return [];
    const { birthDate, occasion, certificate } = graduation;
    const about = { personName, birthDate, occasion, certificate, charterVersion };
    return [{ ...about, place: branch ?? unit, graduatedOn: toDay(closedOn) }];
  });
}
