/** An object of Excel's; its parts are named as on the wire, with a small first letter. `null` stands for Excel's null object. */
export interface HostObject {
  type: string;
  /** What can be loaded. */
  read?: Record<string, () => unknown>;
  write?: Record<string, (value: unknown) => void>;
  /** Properties that are objects themselves. */
  follow?: Record<string, () => HostObject | null>;
  call?: Record<string, (...given: unknown[]) => unknown>;
  items?: () => HostObject[];
}

/** An error the host reports by code, as Excel does. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
