import { botName, type SandboxPerson, type SandboxState } from '../../shared/sandbox-api.ts';
import { chatPlace, type Place, places } from './place.ts';
import type { StopId } from './tour-progress.ts';

export interface Stop {
  id: StopId;
  title: string;
  says: string;
  go: () => void;
}

/** The steps for the state of the person one acts as. */
export function stopsOf(
  state: SandboxState,
  on: {
    onGo: (place: Place) => void;
    onAct: (person: SandboxPerson) => void;
    onAsk: (place: Place, text: string) => void;
    /** A page was opened that has to be seen for this stop. */
    onOpened: (stop: StopId) => void;
  },
): Stop[] {
  const { me, people } = state;
  const here = people.filter(({ jurisdiction }) => jurisdiction === me.jurisdiction);
  const all = places(state);
  const questions = all.find(({ name }) => /question|general|help/i.test(name)) ?? all[0] ?? chatPlace(state);
  const approvals = all.find(({ name }) => /approv|review/i.test(name)) ?? questions;
  const submitter = submitterIn(state);
  const approver = here.find(({ shows, id }) => id !== submitter.id && /approv/i.test(shows));
  const portal = state.portals.find(({ jurisdiction }) => jurisdiction === me.jurisdiction);
  const pane = () =>
    window.open(
      `/pane/?state=${me.jurisdiction}&as=${encodeURIComponent(submitter.id)}`,
      '_blank',
      'noopener',
    );
  return [
    {
      id: 'ask',
      title: 'Ask the handbook',
      says: 'Press Send: the answer comes with the section it stands in.',
      go: () => on.onAsk(questions, `@${botName} How should I name my columns?`),
    },
    {
      id: 'checklist',
      title: 'Walk the checklist',
      says: 'One item a card; anybody in the thread can go on with it.',
      go: () => on.onAsk(questions, `@${botName} checklist`),
    },
    {
      id: 'check',
      title: 'Check a workbook',
      says: 'Opens the pane. Take the sample with faults to mend, and click a finding.',
      go: () => {
        on.onOpened('check');
        pane();
      },
    },
    {
      id: 'hand-over',
      title: 'Hand over the mended one',
      says: `As ${submitter.name}: look through what is said about it, hand it over, watch it arrive.`,
      go: pane,
    },
    {
      id: 'portal',
      title: 'Look at the portal',
      says: 'The public sees nothing yet; a member does.',
      go: () => {
        on.onOpened('portal');
        window.open(portal?.url ?? '/sandbox/', '_blank', 'noopener');
      },
    },
    {
      id: 'own',
      title: 'Try to approve it yourself',
      says: 'The card is in the channel. The submitter is refused.',
      go: () => {
        on.onAct(submitter);
        on.onGo(approvals);
      },
    },
    {
      id: 'approve',
      title: 'Approve it as somebody else',
      says: approver
        ? `Act as ${approver.name}, ${approver.title}.`
        : 'Choose a coordinator at the top right.',
      go: () => {
        if (approver !== undefined) on.onAct(approver);
        on.onGo(approvals);
      },
    },
  ];
}

/** Who hands over on the tour, and so may not approve. */
export const submitterIn = ({ me, people }: SandboxState): SandboxPerson => {
  const here = people.filter(({ jurisdiction }) => jurisdiction === me.jurisdiction);
  return here.find(({ shows }) => /hand/i.test(shows)) ?? here[0] ?? me;
};
