import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { UnitLiaison } from "@/lib/liaison/types";
import type { PlainDate } from "@/lib/platform/dates";
import { AssignForm, EndForm } from "./officer-forms";
import { OfficerList } from "./officer-list";

/** Who follows the unit; those who run the year name and release. */
export function OfficerPanel({ liaison, today }: { liaison: UnitLiaison; today: PlainDate }) {
  const { orgId, unit, officers, candidates, mayAssign } = liaison;
  const place = { orgId, unitId: unit.id };
  return (
    <Panel
      title="Cán bộ theo dõi"
      aside={
        mayAssign && (
          <Dialog trigger="Giao cán bộ…" title={`Giao cán bộ theo dõi ${unit.name}`} small>
            <AssignForm place={place} candidates={candidates} today={today} />
          </Dialog>
        )
      }
    >
      {officers.length === 0 ? (
        <EmptyState title="Chưa giao cán bộ theo dõi" />
      ) : (
        <OfficerList
          officers={officers}
          action={(officer) =>
            mayAssign && (
              <Dialog trigger="Thôi giao…" title={`${officer.name} thôi theo dõi ${unit.name}?`} small>
                <EndForm place={place} officer={officer} today={today} />
              </Dialog>
            )
          }
        />
      )}
    </Panel>
  );
}
