import { forKeepers } from "./can-members";
import type { Actor, Permission, Place } from "./types";

/**
 * The Sổ đoàn viên speaks of parents and children who are no members: it stays among those who keep the roster there
 * and is shown to nobody above and to no observer.
 */
function readDossier(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Sổ đoàn viên do đơn vị, chi đoàn giữ. Thông tin danh sách xem ở trang đoàn viên.",
  );
}

export const canDossier = { readDossier };
