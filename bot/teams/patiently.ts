/** What the channel asks us to try again: a busy thread, too many messages, its own passing faults. */
const passing = new Set([412, 429, 500, 502, 503, 504]);

/**
 * Tries a call to the channel again while the channel says so: exponential waits with jitter, so that many
 * posts do not come back at once. A lasting refusal is thrown at once.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  { attempts = 5, firstWait = 500, random = Math.random } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const status = statusOf(error);
      const again = status === null ? unreachable(error) : passing.has(status);
      if (!again || attempt >= attempts) throw error;
      const wait = Math.min(firstWait * 2 ** (attempt - 1), 15_000) * (0.5 + random());
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The HTTP status the channel answered with; null when it did not answer. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const status: unknown = 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

const unreachable = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'REQUEST_SEND_ERROR'].includes(String(error.code));
