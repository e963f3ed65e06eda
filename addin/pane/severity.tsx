import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleFilled, LightbulbFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../shared/jurisdiction.ts';

export const severities: Severity[] = ['error', 'warning', 'advice'];

export const severityWords: Record<Severity, { one: string; many: string; means: string }> = {
  error: { one: 'Error', many: 'Errors', means: 'Mend these before handing over.' },
  warning: { one: 'Warning', many: 'Warnings', means: 'Readers would be misled.' },
  advice: { one: 'Advice', many: 'Advice', means: 'Worth doing, not required.' },
};

/** A sign that differs in shape, not only in colour. */
export function SeverityIcon({ severity, className }: { severity: Severity; className?: string }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity], className)} />;
}

const icons = { error: DismissCircleFilled, warning: WarningFilled, advice: LightbulbFilled };

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px', width: '20px', height: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorBrandForeground1 },
});
