import { keepSaveIn } from "@/lib/ratings/last-save/statements";
import { KEPT_SAVE } from "@/lib/ratings/statements";
import { SHEET } from "../statements";

export const keptRatedStatement = {
  name: "organisation_rating_save_kept",
  text: `SELECT s.state, s.version, ${KEPT_SAVE} FROM (${SHEET}) s`,
};

export const keepRatedStatement = keepSaveIn("organisation_rating_sheets");
