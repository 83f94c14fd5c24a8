import { giveRole } from "@/lib/accounts/roles/commands";
import { drawUpHandover } from "@/lib/handovers/commands";
import { confirmHandover, recordHandover } from "@/lib/handovers/moves";
import { findHandover, proposal } from "@/lib/handovers/queries";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Handing = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit };

const OFFICE = "vanphong.khoi";
const WITNESS = "Đại diện văn phòng Đoàn cấp trên";
const own = (text: string, missing = "") => ({ key: null, text, isHanded: missing === "", missing });

/** Somebody of the BCH kept a branch for a while and gives it back; the unit's own work is about to change hands. */
export async function handOver({ cast, bloc, unit }: Handing, day: PlainDate): Promise<void> {
  const code = unit.code.toLowerCase();
  const [secretary, committee, branchSecretary] = [`bithu.${code}`, `bch.${code}`, `bithu.${code}.cd1`];
  const branch = unit.branchIds.values().next().value;
  if (!branch) return;
  const [keeper, owner] = [await cast.as(committee), await cast.as(branchSecretary)];
  const fromDay = addDays(day, -60);
  await cast.on(fromDay, OFFICE, (actor) =>
    giveRole(actor, bloc.orgId, { userId: keeper.userId, role: "BRANCH_SECRETARY", unitId: branch, fromDay }),
  );
  const { id } = await cast.on(day, committee, (actor) =>
    drawUpHandover(actor, {
      unit: unit.id,
      branch,
      giver: keeper.userId,
      receiver: owner.userId,
      handedOn: day,
      place: "Phòng sinh hoạt chi đoàn",
      witness: WITNESS,
      basis: "Bí thư chi đoàn trở lại công tác",
      lines: [
        own("Sổ chi đoàn, biên bản sinh hoạt 2 tháng gần nhất"),
        own("Danh sách đoàn viên chi đoàn"),
        own("Thẻ đoàn viên đang giữ hộ", "Còn 1 thẻ chờ in lại"),
      ],
    }),
  );
  await cast.on(day, committee, (actor) => confirmHandover(actor, id, { version: 1 }));
  await cast.on(day, branchSecretary, (actor) => confirmHandover(actor, id, { version: 2 }));
  await cast.on(day, OFFICE, (actor) => recordHandover(actor, id, { version: 3 }));
  const { body } = must(await findHandover(await cast.as(OFFICE), id));
  const lines = await proposal({
    ...body,
    kind: "base_union",
    branch: null,
    place: { ...body.place, branchId: null },
  });
  const giver = (await cast.as(secretary)).userId;
  await cast.on(addDays(day, 5), secretary, (actor) =>
    drawUpHandover(actor, {
      unit: unit.id,
      giver,
      receiver: keeper.userId,
      handedOn: day,
      witness: WITNESS,
      lines: [...lines, own("Con dấu của Đoàn cơ sở")],
    }),
  );
}
