import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { pasteRated } from "@/lib/organisation-ratings/commands";
import { undoRatedSave } from "@/lib/organisation-ratings/last-save/commands";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { undoLastSave } from "@/lib/ratings/last-save/commands";
import { pasteRatings } from "@/lib/ratings/results";
import { pasteTraining } from "@/lib/training/results";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let secretary: Actor;
let neighbour: Actor;
let made = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  ({ secretary } = await makeCast(bloc));
  neighbour = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  await makeMember(secretary, unit, "Vũ An");
});

async function file(at = unit, actor = secretary): Promise<string> {
  made += 1;
  const received = must(await receiveFile(Readable.from([pdf(`Biên bản ${made}`)]), `bb-${made}.pdf`));
  const place = { orgId: bloc.orgId, unitId: at.id, branchId: null };
  return must(await uploadEvidence(actor, place, received, { factDate: "2026-03-26" })).id;
}

const tiesOf = (table: string, evidence: string) =>
  sql(database, `SELECT 1 FROM ${table} WHERE evidence_id = $1`, [evidence]);
const classOf = async (id: string) =>
  (await sql(database, "SELECT file_class FROM evidence_revisions WHERE evidence_id = $1", [id]))[0]
    ?.file_class;

type SheetPasting = {
  table: string;
  isRestricted?: boolean;
  paste: (more: object) => Promise<Result<object>>;
  undo: (written: object) => Promise<Result<object>>;
};

/** Of the first sheet of these: undoing tells which one was seen. */
const versionIn = async (sheets: string) =>
  (await sql<{ version: number }>(database, `SELECT version FROM ${sheets}`))[0]?.version;

const SHEETS: Record<string, SheetPasting> = {
  training: {
    table: "training_sheet_evidence",
    paste: (more) =>
      pasteSeen(pasteTraining, secretary, {
        ...ofBranch(),
        table: "Họ và tên\tTổng điểm\nVũ An\t80",
        ...more,
      }),
    undo: (written) => undoPasted(secretary, "bulk" in written ? String(written.bulk) : ""),
  },
  ratings: {
    table: "rating_sheet_evidence",
    isRestricted: true,
    paste: (more) =>
      pasteSeen(pasteRatings, secretary, {
        ...ofBranch(),
        table: "Họ và tên\tXếp loại\nVũ An\tTốt",
        ...more,
      }),
    undo: async () => undoLastSave(secretary, { ...ofBranch(), version: await versionIn("rating_sheets") }),
  },
  "ratings of branches": {
    table: "organisation_rating_evidence",
    paste: (more) => {
      const table = `Họ và tên\tĐề nghị\nChi đoàn 1\tTốt`;
      return pasteSeen(pasteRated, secretary, { ...ofBranches(), table, ...more });
    },
    undo: async () =>
      undoRatedSave(secretary, { ...ofBranches(), version: await versionIn("organisation_rating_sheets") }),
  },
};

const ofBranches = () => ({ unit: unit.id, level: "branches", year: 2026 });
const ofBranch = () => ({ unit: unit.id, branch: branchOf(unit).id, year: 2026 });

describe.each(Object.entries(SHEETS))(
  "a table of a sheet of %s",
  (_, { table, isRestricted, paste, undo }) => {
    test("brings the sheet its paper, or nothing of it is written", async () => {
      const paper = await file();
      const foreign = await file(unitOf(bloc, 1), neighbour);
      const count = () => sql(database, "SELECT count(*) FROM audit_events", []);
      const before = await count();
      expect(await now(() => paste({ evidence: [paper, foreign] }))).toMatchObject({
        ok: false,
        fields: [{ path: "evidence" }],
      });
      expect(await count()).toEqual(before);
      const written = must(await now(() => paste({ evidence: [paper] })));
      expect(await tiesOf(table, paper)).toHaveLength(1);
      expect(await classOf(paper)).toBe(isRestricted ? "restricted" : "open");
      must(await now(() => undo(written)));
      expect(await tiesOf(table, paper)).toEqual([]);
    });
  },
);
