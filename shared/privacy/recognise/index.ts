import { recogniseBirthDate } from './birth-date.ts';
import { recogniseNetworkAddress, recogniseVehicle } from './device.ts';
import { recogniseEmail } from './email.ts';
import { recogniseName } from './name.ts';
import { recogniseOfficialNumber } from './official-numbers.ts';
import { recognisePaymentCard } from './payment-card.ts';
import { recognisePersonNumber } from './person-number.ts';
import { recognisePhone } from './phone.ts';
import { recogniseAddress, recogniseCoordinates } from './place.ts';
import type { Recogniser } from './recogniser.ts';
import { recogniseSocialSecurity } from './social-security.ts';

/** The first that knows a column judges it: what is surest and gravest comes first. */
export const recognisers: readonly Recogniser[] = [
  recogniseSocialSecurity,
  recognisePaymentCard,
  recogniseBirthDate,
  recogniseEmail,
  recognisePhone,
  recogniseOfficialNumber,
  recognisePersonNumber,
  recogniseNetworkAddress,
  recogniseVehicle,
  recogniseName,
  recogniseAddress,
  recogniseCoordinates,
];
