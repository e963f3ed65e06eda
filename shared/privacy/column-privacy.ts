/**
 * What the desk makes of one column: `personal` points to private persons, `question` may be right to publish
 * but a person has to say so, `indirect` points to somebody only together with other columns, `clear` is none
 * of it.
 */
export type PrivacyVerdict = 'personal' | 'question' | 'indirect' | 'clear';

/** Kinds that point to one person, and where a column adds to recognising one. */
export type PersonalKind =
  | 'social-security'
  | 'taxpayer'
  | 'driver-licence'
  | 'passport'
  | 'bank-account'
  | 'payment-card'
  | 'medical-record'
  | 'person-number'
  | 'student-number'
  | 'name'
  | 'owner-name'
  | 'birth-date'
  | 'email'
  | 'phone'
  | 'home-address'
  | 'home-coordinates'
  | 'ip-address'
  | 'mac-address'
  | 'vehicle';

export type IndirectKind = 'quasi-identifier' | 'sensitive' | 'free-text';

export interface ColumnPrivacy {
  /** The header; null when the column has none. */
  column: string | null;
  letter: string;
  verdict: PrivacyVerdict;
  kind: PersonalKind | IndirectKind | null;
  /** What was seen, in words. */
  evidence: string;
  confidence: 'high' | 'medium' | 'low';
}
