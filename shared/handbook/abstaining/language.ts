/** Languages in which the desk can say that it reads English only; `other` is said in English. */
export type Language = 'es' | 'zh' | 'ko' | 'vi' | 'tl' | 'other';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Words that sentences are built of, in each language; none that is an English word, a name of a place here or a term
 * of data. Told by them alone, since guessers by letters take one in ten short English questions for something else.
 */
const built: ['es' | 'tl' | 'other', ReadonlySet<string>][] = [
  [
    'es',
    list(
      `que qué cómo como cuál cual cuáles cuales cuánto cuanto cuántos cuantos cuántas cuantas dónde donde quién quien quiénes
      quienes cuándo cuando por para con los las una uno del al es son está están esta este estos estas hay puedo puede pueden
      podemos debo debe deben debemos tengo tiene tienen tenemos necesito necesita necesitan necesitamos quiero quiere queremos
      hacer hago hace mi mis nuestro nuestra nuestros sus sobre sin se y o si sí pero más muy también porque según entre desde
      hasta ser estar usar uso publico publicar datos conjunto etiquetas fechas licencia archivo tabla ayuda hola gracias
      entiendo respuesta pregunta persona obligatorio el la de en un no me`,
    ),
  ],
  [
    'tl',
    list(
      `ang ng mga sino kanino ano anong alin kailan saan bakit paano papaano gaano ilan ilang kailangan kailangang dapat
      maaari maaaring pwede pwedeng puwede puwedeng hindi walang wala mayroon meron ako akong ko kong ikaw ka kayo kami namin
      tayo natin ating aming aking nila niya ito itong iyon iyan dito doon ba po opo sa ay nang kung para lang din rin naman
      salamat kumusta`,
    ),
  ],
  [
    'other',
    list(
      `não você vocês são quais quem onde posso devo preciso uma dos das nos meus nossa como faço dados quando
      le les des une est sont quel quelle quels quelles comment où puis-je dois-je peut-on faut-il combien pourquoi qui nous
      vous notre votre pour avec dans données je et du
      der die das den dem ein eine einen ist sind wie wer wo wann warum welche welcher welches kann ich wir muss müssen darf
      unsere daten mit für und nicht brauche wieviele`,
    ),
  ],
];
const vietnameseWords = list(
  'là của và các những cho để không có tôi chúng nào gì ai bao nhiêu làm thế như với được phải cần khi ở trong dữ liệu',
);
/** Those too short or too common in names to count without company. */
const weak = list(
  'el la de en un no me y o si se al es son como con del los las uno sin das der die dos du ko ka ay sa den une le les et',
);
const english = list(
  `the a an of to in on at for from by with is are was be been do does did can could may might must should shall will would
  i we you he she they it my our your their this that these those who whom whose what which when where why how and or but not
  if have has had need about any there me us them as please`,
);

/** The language of a message that is not English, where that is beyond doubt; null for English and for what could be. */
export function otherLanguage(message: string): Language | null {
  const letters = message.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const script = otherScript(message, letters);
  if (script) return script;
  const words =
    message
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+(?:-[\p{L}]+)*/gu) ?? [];
  const inEnglish = words.filter((word) => english.has(word)).length;
  if (inEnglish > words.length / 4) return null;
  if (vietnamese(words)) return 'vi';
  let best: { language: Language; weight: number } | null = null;
  for (const [language, known] of built) {
    const said = new Set(words.filter((word) => known.has(word)));
    const strong = [...said].filter((word) => !weak.has(word)).length;
    const weight = strong + (said.size - strong) / 2 + (language === 'es' && /[¿¡]/.test(message) ? 1.5 : 0);
    if (strong === 0 || weight < 1.5 || said.size < words.length / 4) continue;
    if (weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best && best.weight > 2 * inEnglish ? best.language : null;
}

/** Whether most is written in other letters than these; a sign for a word counts as three letters. */
function otherScript(message: string, letters: number): Language | null {
  const latin = message.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin === letters) return null;
  const han = message.match(/\p{Script=Han}/gu)?.length ?? 0;
  const korean = message.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const others = letters - latin - han - korean;
  const weight = 3 * (han + korean) + others;
  if (weight < 6 || weight <= latin) return null;
  if (korean * 3 > weight / 2) return 'ko';
  return han * 3 > weight / 2 && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(message) ? 'zh' : 'other';
}

/** Letters that no neighbour has: every second word or so bears one. */
function vietnamese(words: string[]): boolean {
  const marked = words.filter((word) => /[ăđơư\u1ea0-\u1ef9]/.test(word)).length;
  const known = words.filter((word) => vietnameseWords.has(word)).length;
  return marked > 0 && marked + known >= 2 && marked + known >= words.length / 3;
}

/** Heads the answer in that language, and says whom to ask. */
export const readsEnglish: Record<Language, { title: string; say: (contact: string) => string }> = {
  es: {
    title: 'Solo preguntas en inglés',
    say: (contact) =>
      `Solo puedo responder con el manual a preguntas en inglés; escríbala en inglés o diríjase a ${contact}.`,
  },
  zh: {
    title: '仅限英文提问',
    say: (contact) => `我只能根据手册回答用英文提出的问题；请用英文提问，或联系 ${contact}。`,
  },
  ko: {
    title: '영어 질문만 가능합니다',
    say: (contact) =>
      `저는 영어로 된 질문에만 안내서를 바탕으로 답할 수 있습니다. 영어로 질문하시거나 ${contact}에 문의해 주세요.`,
  },
  vi: {
    title: 'Chỉ nhận câu hỏi bằng tiếng Anh',
    say: (contact) =>
      `Tôi chỉ có thể trả lời từ sổ tay cho các câu hỏi bằng tiếng Anh; xin hỏi bằng tiếng Anh hoặc liên hệ ${contact}.`,
  },
  tl: {
    title: 'Mga tanong sa Ingles lamang',
    say: (contact) =>
      `Mga tanong sa Ingles lamang ang masasagot ko mula sa handbook; magtanong sa Ingles o sumulat sa ${contact}.`,
  },
  other: {
    title: 'Questions in English only',
    say: (contact) =>
      `I can answer questions from the handbook in English only. Please ask in English, or write to ${contact}.`,
  },
};
