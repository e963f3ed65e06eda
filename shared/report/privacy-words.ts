import type { ColumnPrivacy, PrivacyVerdict } from '../privacy/column-privacy.ts';

const verdicts: Record<PrivacyVerdict, string> = {
  personal: 'Points to private persons',
  question: 'May point to persons; somebody has to say whether it may be published',
  indirect: 'Points to somebody only together with other columns',
  clear: 'Points to nobody',
};

const sure: Record<ColumnPrivacy['confidence'], string> = {
  high: 'sure',
  medium: 'fairly sure',
  low: 'not sure',
};

/** `Points to private persons (sure): 40 of 40 values are e-mail addresses.` */
export const privacyInWords = ({ verdict, confidence, evidence }: ColumnPrivacy): string =>
  `${verdicts[verdict]} (${sure[confidence]})${verdict === 'clear' || evidence === '' ? '' : `: ${evidence}`}.`;
