/** Questions to a worker that wait for their answers, by number. */
export function pending<Answer>() {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    ask: (send: (request: number) => void): Promise<Answer> =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        send(last);
      }),
    answer(request: number, answer: Answer): void {
      waiting.get(request)?.(answer);
      waiting.delete(request);
    },
    forget: (): void => waiting.clear(),
    /** Answers all that wait, because nobody else will. */
    giveUp(answer: Answer): void {
      for (const tell of waiting.values()) tell(answer);
      waiting.clear();
    },
  };
}
