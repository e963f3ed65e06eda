import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { SandboxTeam } from '../../shared/sandbox-api.ts';

/** A team for each state: “General”, and the state's other channels by their names. */
export function sandboxTeams(jurisdictions: Jurisdiction[]): SandboxTeam[] {
  return jurisdictions.map(({ id, channels }) => {
    const [first, ...others] = channels;
    const general = { id: channelId(id, 'general'), name: 'General' };
    return {
      id: general.id,
      name: first?.name ?? id,
      jurisdiction: id,
      channels: [general, ...others.map((one) => ({ id: channelId(id, one.id), name: one.name }))],
    };
  });
}

const channelId = (jurisdiction: string, channel: string): string =>
  `19:${jurisdiction}-${channel}@thread.tacv2`;
