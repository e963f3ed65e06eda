import type { HeldWorkbook } from './cells.ts';
import { HostError, type HostObject } from './host-object.ts';
import { workbookObject } from './objects.ts';
import { identity, member, snapshot } from './snapshot.ts';

/**
 * Answers the messages of Microsoft's Excel client as Excel would: a table of object paths and a list of
 * actions in, results or one error out. Only what the pane uses is answered; anything else is `ApiNotFound`.
 */
export interface ExcelHost {
  workbook: HeldWorkbook;
  /** What each request asked for and how large its answer was. */
  requests: { actions: number; answerBytes: number; refused: string | null }[];
  /** Ranges the client holds on to at the moment; untracking lets go of them. */
  kept: () => number;
  /** Lets the action with this name fail, such as `Range.Delete`, after so many that go well. */
  failing: { action: string; after: number } | null;
  execute(body: string): string;
}

export interface HostSettings {
  /** Most bytes an answer may have; Excel on the web stops at 5 MB. */
  limit?: number;
  /** How an answer past the limit looks: the error of Excel on the web, or values that silently come back null. */
  beyond?: 'error' | 'null-values';
}

export function imitateExcel(workbook: HeldWorkbook, settings: HostSettings = {}): ExcelHost {
  const { limit = 5 * 1024 * 1024, beyond = 'error' } = settings;
  const references = new Map<string, HostObject>();
  const requests: ExcelHost['requests'] = [];
  let lastReference = 0;
  const host: Pick<ExcelHost, 'failing'> = { failing: null };
  const allow = (action: string) => {
    const { failing } = host;
    if (failing?.action !== action || failing.after-- > 0) return;
    host.failing = null;
    throw new HostError('InvalidOperation', 'This operation is not possible here.');
  };
  const keep = (object: HostObject) => {
    const id = `kept-${++lastReference}`;
    references.set(id, object);
  };
  return Object.assign(host, {
    workbook,
    requests,
    kept: () => references.size,
    execute: (text: string) => {
      const message: Message = JSON.parse(text);
      const root = workbookObject(workbook);
      const call = { ...root.call, _removeReference: (id: unknown) => void references.delete(String(id)) };
      const answer = run(message, { ...root, call }, references, keep, allow);
      const body = JSON.stringify(answer);
      const log = {
        actions: message.Actions.length,
        answerBytes: body.length,
        refused: null as string | null,
      };
      requests.push(log);
      if (body.length <= limit) return JSON.stringify({ ...fine, Body: answer });
      log.refused = 'ResponsePayloadSizeLimitExceeded';
      if (beyond === 'null-values') return JSON.stringify({ ...fine, Body: withoutGrids(answer) });
      return JSON.stringify({
        ...fine,
        HttpStatusCode: 400,
        ErrorCode: log.refused,
        ErrorMessage: 'The response payload size has exceeded the limit.',
        Body: null,
      });
    },
  });
}

const fine = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {} };

interface Arguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: number[];
}

interface Path {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

interface Message {
  ObjectPaths: Record<string, Path>;
  Actions: {
    Id: number;
    ActionType: number;
    ObjectPathId: number;
    Name?: string;
    ArgumentInfo?: Arguments;
    QueryInfo?: { Select?: string[] };
  }[];
}

interface Answer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

function run(
  message: Message,
  root: HostObject,
  references: Map<string, HostObject>,
  keep: (object: HostObject) => void,
  allow: (action: string) => void,
): Answer {
  const known = new Map<number, HostObject | null>();
  const given = (info: Arguments = {}) =>
    (info.Arguments ?? []).map((value, index) => {
      const path = info.ReferencedObjectPathIds?.[index];
      return path ? resolve(path) : value;
    });
  const resolve = (id: number): HostObject | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const path = message.ObjectPaths[id]!;
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : root;
    const object = parent === null ? null : follow(path, parent);
    known.set(id, object);
    return object;
  };
  const follow = (path: Path, parent: HostObject): HostObject | null => {
    switch (path.ObjectPathType) {
      case 1:
        return root;
      case 3:
        return objectFrom(member(parent, 'call', path.Name)(...given(path.ArgumentInfo)));
      case 4:
        return member(parent, 'follow', path.Name)();
      case 5:
        return objectFrom(member(parent, 'call', 'indexer')(...given(path.ArgumentInfo)));
      case 6: {
        const object = references.get(path.Name);
        if (object === undefined) throw new HostError('InvalidReference', 'The reference is not valid.');
        return object;
      }
      case 7:
        return null;
      default:
        throw new HostError('NotImplemented', `Object path type ${path.ObjectPathType} is not imitated.`);
    }
  };
  /** Only what the client asked to keep has a reference. */
  const reference = (object: HostObject) => {
    const held = [...references].find(([, kept]) => kept === object)?.[0];
    return held === undefined ? {} : { _ReferenceId: held };
  };
  const act = (action: Message['Actions'][number]): unknown => {
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        if (object === null) return null;
        return { ...identity(object), ...reference(object) };
      case 2:
        return object && snapshot(object, action.QueryInfo?.Select ?? []);
      case 3: {
        if (object === null) return null;
        if (action.Name === '_KeepReference') {
          keep(object);
          return null;
        }
        allow(`${object.type}.${action.Name}`);
        const value = member(object, 'call', action.Name ?? '')(...given(action.ArgumentInfo));
        return typeof value === 'object' && !Array.isArray(value) ? null : (value ?? null);
      }
      case 4:
        if (object === null) throw new HostError('InvalidObjectPath', 'The object does not exist.');
        allow(`${object.type}.${action.Name}`);
        member(object, 'write', action.Name ?? '')(given(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType} is not imitated.`);
    }
  };

  const answer: Answer = { Results: [], TraceIds: [] };
  for (const [index, action] of message.Actions.entries()) {
    try {
      // Traces mark statements, for the client's own error messages.
      if (action.ActionType === 5) answer.TraceIds?.push(action.Id);
      const Value = action.ActionType === 5 ? null : act(action);
      answer.Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      answer.Error = { Code: error.code, Message: error.message, ActionIndex: index, Location: '' };
      return answer;
    }
  }
  return answer;
}

const objectFrom = (value: unknown): HostObject | null => (value ?? null) as HostObject | null;

/** Excel on some platforms answers a read of more than five million cells with nulls instead of an error. */
function withoutGrids(answer: Answer): Answer {
  const bare = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        Array.isArray(inner) && name !== '_Items' ? null : inner,
      ]),
    );
  };
  return { ...answer, Results: answer.Results.map((one) => ({ ...one, Value: bare(one.Value) })) };
}
