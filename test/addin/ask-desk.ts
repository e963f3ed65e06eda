import { personAt, type TestDesk } from '../bot/test-desk.ts';

/** Asks the bot in one's own chat and waits for its card; with `word`, votes it down with that. */
export async function askDesk(desk: TestDesk, as: string, question: string, word?: string): Promise<void> {
  const person = personAt(desk, as);
  const known = new Set((await person.messages()).map(({ id }) => id));
  await person.say((await person.state()).chat.id, question);
  const card = await person.hears((one) => one.card !== null && !known.has(one.id));
  if (word !== undefined) await person.press(card, 'Send feedback', { word });
}
