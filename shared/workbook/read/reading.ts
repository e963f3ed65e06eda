import type { Workbook } from '../workbook.ts';
import type { Crc, Inflate } from './inflate.ts';
import { type Limits, megabytes } from './limits.ts';
import { unreadable } from './unreadable.ts';

export interface ReadOptions {
  limits?: Partial<Limits>;
  /** Hears the share of the checked sheet that is read, 0 to 1. */
  progress?: (share: number) => void;
  /** Is given the top of the checked sheet once, while the rest of a long one is still to be read. */
  early?: (top: Workbook) => void;
  signal?: AbortSignal;
  inflate?: Inflate;
  crc?: Crc;
}

/** What every reader is given besides the bytes. */
export interface Reading {
  limits: Limits;
  progress: (share: number) => void;
  /** To be called with the cells read so far, and with how the workbook looks with them alone. */
  early: (cells: number, top: () => Workbook) => void;
  /** To be called now and then: throws once it has been cancelled or takes too long. */
  tick: () => void;
}

/** Enough rows to know the table by. */
const cellsOfTop = 20_000;

export function reading(options: ReadOptions, limits: Limits): Reading {
  const started = performance.now();
  let { early } = options;
  return {
    limits,
    progress: options.progress ?? (() => undefined),
    early(cells, top) {
      if (early === undefined || cells < cellsOfTop) return;
      early(top());
      early = undefined;
    },
    tick() {
      options.signal?.throwIfAborted();
      if (performance.now() - started > limits.milliseconds) {
        throw unreadable(
          `Reading the file took more than ${Math.round(limits.milliseconds / 1000)} seconds; publish it in parts.`,
        );
      }
    },
  };
}

export function refuseSize(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) throw unreadable('The file is empty; save it again and choose it once more.');
  if (bytes.length > limits.fileBytes) {
    throw unreadable(
      `The file is larger than ${megabytes(limits.fileBytes)}, which is more than can be checked; publish it in parts.`,
    );
  }
}
