import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import type { PressAction } from '../../shared/sandbox-api.ts';
import { cardStyle } from './card-style.ts';
import { markdownToHtml } from './markdown.ts';
import './card.css';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** The card as a part of the page; its buttons answer through `on`. */
export function renderCard(
  card: Record<string, unknown>,
  on: { open: (url: string) => void; press: (action: PressAction['action']) => void },
): HTMLElement {
  const shown = new AdaptiveCard();
  shown.hostConfig = new HostConfig(cardStyle);
  shown.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) return on.open(action.url ?? '');
    if (action instanceof ExecuteAction) {
      return on.press({ type: 'Action.Execute', verb: action.verb, data: record(action.data) });
    }
    if (action instanceof SubmitAction) return on.press({ type: 'Action.Submit', data: record(action.data) });
  };
  shown.parse(card);
  return shown.render() ?? document.createElement('div');
}

const record = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {};
