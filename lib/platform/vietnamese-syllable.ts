const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Neither the rising tone nor the heavy one. */
const SOFT_TONE = /[\u0300\u0303\u0309]/;

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";

/** What may follow the first consonants, without its tone. */
const RHYMES = `a ai ay ao au am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
  e eo em en eng ep et ec ê êu êm ên ênh êp êt êch i iu ia im in inh ip it ich iêu iêm iên iêng iêp iêt iêc
  o oi om on ong op ot oc oa oai oay oao oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet
  oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ui um un ung up ut uc ua uây uân uâng uât uê uêch uênh
  uôi uôm uôn uông uôt uôc uơ uy uya uyu uyên uyêt uynh uych uyt uyp ư ưi ưu ưm ưng ưt ưc ưa ươi ươu ươm ươn
  ương ươp ươt ươc y yêu yêm yên yêng yêt yn ynh yt ych`;

const either = (words: string) => words.trim().split(/\s+/).join("|");
const SHAPE = new RegExp(`^(?:${either(ONSETS)})?(?:${either(RHYMES)})$`);
/** A syllable that ends in a stop has the rising or the heavy tone. */
const STOPPED = /(?:p|t|c|ch)$/;

/** Whether a word is spelt as a Vietnamese syllable can be, whatever it means. Case does not matter. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  if ((parts.match(TONE)?.length ?? 0) > 1) return false;
  const base = parts.replace(TONE, "").normalize("NFC");
  return SHAPE.test(base) && !(STOPPED.test(base) && SOFT_TONE.test(parts));
}
