/** The database server does not answer any more. It is no fault of what was asked for, and may pass. */
export class StoreGone extends Error {
  override name = 'StoreGone';
}

/** The same thing, except that a failure of the connection comes out of its methods as StoreGone. */
export function sayingWhenGone<T extends object>(thing: T): T {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        try {
          return await Reflect.apply(value, target, given);
        } catch (error) {
          throw isConnectionLost(error)
            ? new StoreGone('The store is out of reach.', { cause: error })
            : error;
        }
      };
    },
  });
}

/** Of the network; of a server that ends, begins or takes nobody more; and of the driver, which gives no codes. */
const codes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|57P0[123]|53300|08\w{3})$/;
const driverSays =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered|was closed))/;

function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreGone || driverSays.test(error.message)) return true;
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code)) return true;
  const behind: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return behind.some(isConnectionLost);
}
