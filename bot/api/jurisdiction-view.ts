import type { JurisdictionView } from '../../shared/api.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';

/** A state as pages see it: what they need to show, and nothing about how the service is set up. */
export function jurisdictionView(jurisdiction: Jurisdiction): JurisdictionView {
  const {
    digest: _pages,
    questions: _questions,
    registration: _registration,
    portals,
    ...shown
  } = jurisdiction;
  return {
    ...shown,
    portals: portals.map(({ urlVariable: _url, secretVariable: _secret, ...portal }) => portal),
  };
}
