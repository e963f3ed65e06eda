import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import type { SandboxPerson } from '../../shared/sandbox-api.ts';
import { type Desk, DeskError, openDesk } from '../desk.ts';
import { findSignIn, type SignIn } from '../sign-in.ts';

export interface Service {
  desk: Desk | null;
  states: { id: string; name: string }[];
  jurisdiction: JurisdictionView | null;
  chooseState(id: string): void;
  /** In the sandbox: who one can act as in this state, and who one acts as. */
  people: SandboxPerson[] | null;
  person: SandboxPerson | null;
  choosePerson(id: string): void;
  /** Why the page cannot start, in words for people. */
  trouble: string | null;
  tryAgain(): void;
}

/** The service behind the pane: its states, the chosen one (remembered), and who speaks to it. */
export function useService(): Service {
  const [signIn, setSignIn] = useState<SignIn | null>(null);
  const [states, setStates] = useState<{ id: string; name: string }[]>([]);
  const [state, setState] = useState(() => asked('state') ?? localStorage.getItem('desk-state'));
  const [person, setPerson] = useState(() => asked('as') ?? localStorage.getItem('desk-person'));
  const [jurisdiction, setJurisdiction] = useState<JurisdictionView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const acting = useRef(person);

  const people = signIn?.people ?? null;
  const here = useMemo(
    () => people?.filter((one) => state === null || one.jurisdiction === state) ?? null,
    [people, state],
  );
  const shown = here?.find((one) => one.id === person) ?? here?.[0] ?? null;
  acting.current = shown?.id ?? null;

  useEffect(() => {
    findSignIn(() => acting.current).then(setSignIn, (error) => setTrouble(sentenceOf(error)));
  }, []);

  const desk = useMemo(() => (signIn === null ? null : openDesk(signIn)), [signIn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` stands for pressing "Try again".
  useEffect(() => {
    if (desk === null) return;
    setTrouble(null);
    desk.jurisdictions().then(
      (list) => {
        setStates(list);
        setState((now) => list.find(({ id }) => id === now)?.id ?? list[0]?.id ?? null);
      },
      (error) => setTrouble(sentenceOf(error)),
    );
  }, [desk, attempt]);

  useEffect(() => {
    if (desk === null || state === null || !states.some(({ id }) => id === state)) return;
    let gone = false;
    localStorage.setItem('desk-state', state);
    desk.jurisdiction(state).then(
      (view) => !gone && setJurisdiction(view),
      (error) => !gone && setTrouble(sentenceOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [desk, state, states]);

  const choosePerson = useCallback((id: string) => {
    localStorage.setItem('desk-person', id);
    setPerson(id);
  }, []);

  return {
    desk,
    states,
    jurisdiction: jurisdiction?.id === state ? jurisdiction : null,
    chooseState: setState,
    people: here,
    person: shown,
    choosePerson,
    trouble,
    tryAgain: () => setAttempt((now) => now + 1),
  };
}

/** What the address asks for, such as `?state=ct`. */
const asked = (name: string): string | null => new URLSearchParams(location.search).get(name);

const sentenceOf = (error: unknown): string =>
  error instanceof DeskError || error instanceof Error
    ? error.message
    : 'The desk did not answer. Try again.';
