import type {
  Against,
  Checked,
  Excerpt,
  FromWorker,
  MendPlan,
  OpenFile,
  Said,
  SoFar,
  TakenMend,
  ToWorker,
} from './check-messages.ts';
import { pending } from './pending.ts';

/** What is heard of the checking, once begun. */
export interface Heard {
  progress(step: { words: string; done: number; of: number }): void;
  /** What has been found while the rest is still being looked at. */
  soFar(soFar: SoFar): void;
  checked(checked: Checked): void;
  refused(message: string): void;
}

/** The worker that reads and checks one workbook, and the questions to it. */
export interface Checker {
  /** A new worker for a new workbook; the one before ends. */
  begin(heard: Heard): void;
  end(): void;
  openFile(file: OpenFile, against: Against | null): void;
  openExcel(workbook: Extract<ToWorker, { kind: 'open-excel' }>['workbook'], against: Against | null): void;
  check(against: Against): void;
  excerpt(range: string): Promise<Excerpt>;
  places(finding: number, from: number): Promise<string[]>;
  planMend(mend: string | null, about: Against, file: OpenFile | null): Promise<MendPlan | null>;
  takeMend(said: Said): Promise<TakenMend | null>;
}

export function openChecker(): Checker {
  let worker: Worker | null = null;
  const excerpts = pending<Excerpt>();
  const places = pending<string[]>();
  const plans = pending<MendPlan | null>();
  const taken = pending<TakenMend | null>();

  const send = (message: ToWorker, transfer: Transferable[] = []) => worker?.postMessage(message, transfer);
  const giveUpMends = () => {
    for (const questions of [plans, taken]) questions.giveUp(null);
  };
  const end = () => {
    worker?.terminate();
    worker = null;
    for (const questions of [excerpts, places]) questions.forget();
    giveUpMends();
  };
  const hear = (said: FromWorker, heard: Heard) => {
    switch (said.kind) {
      case 'progress':
        return heard.progress({ words: said.words, done: said.done, of: said.of });
      case 'so-far':
        return heard.soFar(said.soFar);
      case 'checked':
        return heard.checked(said.checked);
      case 'excerpt':
        return excerpts.answer(said.request, said.excerpt);
      case 'places':
        return places.answer(said.request, said.places);
      case 'mend-planned':
        return plans.answer(said.request, said.plan);
      case 'mend-taken':
        return taken.answer(said.request, said.taken);
      default:
        giveUpMends();
        return heard.refused(said.message);
    }
  };

  return {
    begin(heard) {
      end();
      worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data, heard);
      worker.onerror = () => heard.refused(brokeDown);
    },
    end,
    openFile: ({ name, bytes }, against) => send({ kind: 'open-file', name, bytes, against }, [bytes]),
    openExcel: (workbook, against) => send({ kind: 'open-excel', workbook, against }),
    check: (against) => send({ kind: 'check', against }),
    excerpt: (range) => excerpts.ask((request) => send({ kind: 'excerpt', request, range })),
    places: (finding, from) => places.ask((request) => send({ kind: 'places', request, finding, from })),
    planMend: (mend, about, file) =>
      plans.ask((request) =>
        send({ kind: 'plan-mend', request, mend, about, file }, file === null ? [] : [file.bytes]),
      ),
    takeMend: (said) => taken.ask((request) => send({ kind: 'take-mend', request, said })),
  };
}

const brokeDown =
  'Checking broke down. Try once more; if it happens again, tell the portal’s team which file it was.';
