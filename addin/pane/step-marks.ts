import type { JurisdictionView } from '../../shared/api.ts';
import { isDescribed } from './draft.ts';
import { faultsOfFields } from './standard.ts';
import type { Mark, StepId } from './steps.tsx';
import type { OpenWorkbook } from './use-open-workbook.ts';

/** How far each step is with the open workbook. */
export function stepMarks(
  { workbook: { checking, source }, kept: { draft }, standard, report }: OpenWorkbook,
  jurisdiction: JurisdictionView | null,
): Record<StepId, Mark> {
  const columns = checking.state === 'checked' ? checking.checked.columns : [];
  const described = columns.filter(({ name }) => isDescribed(draft.columns[name])).length;
  const open = jurisdiction && standard ? faultsOfFields(jurisdiction, standard, draft).length : 0;
  return {
    check: report === null ? null : markOf(report.summary.errors),
    columns: columns.length > 0 ? markOf(columns.length - described) : null,
    dataset: source === null || checking.state === 'refused' ? null : markOf(open),
    'hand-over': draft.dataset === null ? null : markOf(0),
    status: null,
  };
}

const markOf = (open: number): Mark => (open === 0 ? 'done' : open);
