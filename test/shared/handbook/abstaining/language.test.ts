import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Language,
  otherLanguage,
  readsEnglish,
} from '../../../../shared/handbook/abstaining/language.ts';
import { loadStates } from '../../../desk.ts';

const said: Partial<Record<Language, string[]>> = {
  es: [
    '¿Quién aprueba la publicación?',
    'quien aprueba la publicacion',
    '¿Cuántas etiquetas necesito?',
    'cuantas etiquetas necesito',
    'como publico mis datos',
    'qué formato deben tener las fechas',
    'hola, quiero saber cómo escribir las fechas',
    'hay un limite de tamaño para el archivo',
    '¿Se puede subir un PDF?',
    'es obligatorio el diccionario de datos?',
  ],
  zh: ['谁批准数据发布?', '日期格式是什么', 'CSV 文件用什么编码?', '數據集需要什麼許可證'],
  ko: ['누가 게시를 승인하나요?', 'CSV 파일 인코딩은 무엇입니까', '날짜 형식'],
  vi: ['Ai phê duyệt việc công bố dữ liệu?', 'Giấy phép nào?', 'định dạng ngày là gì'],
  tl: [
    'Sino ang nag-aapruba ng paglalathala?',
    'ano ang format ng petsa',
    'pwede ba akong mag-upload ng PDF?',
  ],
  other: ['Quelle licence dois-je utiliser ?', 'Wie lade ich die Daten hoch?', 'Кто утверждает публикацию?'],
};

describe('the language of a message', () => {
  it('is told from short questions, and there is a sentence for each', () => {
    for (const [language, questions] of Object.entries(said))
      for (const question of questions) assert.equal(otherLanguage(question), language, question);
    for (const { title, say } of Object.values(readsEnglish))
      assert.ok(title !== '' && say('the team (a@b.example)').includes('the team (a@b.example)'));
  });

  it('is English for every question people ask in English', async () => {
    const folder = join(import.meta.dirname, '..');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
    const lines = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    const asked = lines
      .flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
      .flatMap((line) => {
        const { question, context = [] } = JSON.parse(line);
        return [question, ...context];
      });
    const banks = [...(await loadStates()).values()]
      .flatMap(({ questions }) => questions)
      .flatMap(({ ask, passages }) => [...ask, ...passages.flatMap((one) => one.ask)]);
    assert.ok(asked.length > 300 && banks.length > 5000);
    assert.deepEqual(
      [...asked, ...banks].filter((question) => otherLanguage(question) !== null),
      [],
    );
  });

  it('is English in doubt: names, single words, and words quoted from another', () => {
    for (const question of [
      '',
      '👍',
      'no',
      'si',
      'La Habra and El Monte',
      'La Jolla y Del Mar',
      'Does de facto data in El Dorado County count?',
      'Why do I see ¿ in my file?',
      'What does 数据 mean in the header?',
      'Do we publish data in Spanish (datos abiertos)?',
      'how do i write ñ in a column name',
      'SELECT * FROM datos',
    ])
      assert.equal(otherLanguage(question), null, question);
  });
});
