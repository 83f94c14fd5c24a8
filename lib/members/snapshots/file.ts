import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { quarterName } from "@/lib/members/quarter-dates";
import { listFileName } from "@/lib/papers/list-file-name";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { formatDate } from "@/lib/platform/dates";
import { done, type Result, refused } from "@/lib/platform/result";
import { currentPlace } from "@/lib/units/current";
import { quarterSheet } from "./sheet";
import { revisionOf } from "./states";
import { type QuartersView, quartersView } from "./view";

const query = z.strictObject({
  org: z.string().optional(),
  unit: z.string("Thêm unit=<mã đơn vị>."),
  of: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
  quarter: z.enum(["1", "2", "3", "4"], "Chọn quarter từ 1 đến 4."),
  revision: z.string().optional(),
});

type Call = { actor: Actor; url: URL };

/** The list of a quarter as the page shows it: frozen, also one that was corrected, or what would be frozen today. */
export async function quarterListFile({ actor, url }: Call): Promise<Result<PaperFile>> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { org, unit, ...which } = parsed.value;
  const place = await currentPlace(actor, { unit, ...(org ? { org } : {}) });
  if (!place.ok) return place;
  const view = await quartersView(actor, place.value, which);
  if (!view.ok) return view;
  const { list, wait, chosen, year } = view.value;
  if (!list)
    return refused("invalid", wait ?? "Chưa có danh sách của quý này. Chốt danh sách quý rồi tải về.");
  const orgId = place.value.org.id;
  const { id: unitId, name } = place.value.unit;
  await change(whoIs(actor), async (_, record) => {
    const detail = { count: list.total, sensitive: false, filters: ["quarter"] };
    record({ type: "roster.exported", orgId, unitId, detail });
    return done(null);
  });
  const title = `Danh sách đoàn viên ${quarterName(chosen.quarter)} năm ${year}, ${name}`;
  const bytes = await quarterSheet({ title, standing: standingOf(view.value), list });
  const called = `Danh sách đoàn viên quý ${chosen.quarter} năm ${year}`;
  return done(sheetFile(bytes, listFileName(called, { unit: name, branch: null })));
}

function standingOf({ chosen: { confirmed }, which }: QuartersView): string {
  const shown = confirmed && revisionOf(confirmed, which.revision ?? confirmed.revision);
  if (!confirmed || !shown) return "Chưa chốt: danh sách theo dữ liệu hôm nay";
  const by = `Bản ${shown.revision}, ${shown.confirmedBy} chốt ngày ${formatDate(shown.confirmedOn)}`;
  return shown.revision === confirmed.revision
    ? by
    : `${by}, đã được chốt lại bằng bản ${confirmed.revision}`;
}
