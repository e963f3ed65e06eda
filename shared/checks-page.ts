import type { Check, Example } from './check.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/** The page that documents every check, for `shared/checks/README.md`. */
export function checksPage(
  checks: readonly Check[],
  states: readonly Pick<Jurisdiction, 'id' | 'name' | 'demands'>[],
): string {
  const lines = [
    '# Checks',
    '',
    'Written by `npm run -s desk -- checks --format markdown`; a test fails when this page is stale.',
    '',
  ];
  for (const { meta } of checks) {
    const severities = states.map(({ name, demands }) => {
      const demand = demands.find(({ check }) => check === meta.id);
      return `${name}: ${demand?.severity ?? 'not demanded'}`;
    });
    lines.push(`- [${meta.id}](#${meta.id}) (${severities.join(', ')})`);
  }
  for (const { meta, examples } of checks) {
    lines.push('', `## ${meta.id}`, '', `**${meta.title}.** ${meta.demands}`, '');
    for (const state of states) {
      const place = state.demands.find(({ check }) => check === meta.id)?.handbook;
      if (place) lines.push(`- ${state.name}: [${place.title}](${place.url})`);
    }
    if (lines.at(-1) !== '') lines.push('');
    lines.push('Examples:', '');
    for (const example of examples) lines.push(`- ${example.name}: ${outcomeOf(example)}`);
  }
  return `${lines.join('\n')}\n`;
}

function outcomeOf({ outcome, ranges }: Example): string {
  if (outcome !== 'found' || ranges === undefined || ranges.length === 0) return outcome;
  return `found: ${ranges.join(', ')}`;
}
