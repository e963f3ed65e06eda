import { type Portal, PortalError } from '../portal.ts';

/** A portal that is listed but not served yet: every call is refused with the state's own sentence. */
export function arcgisPortal({ notYet }: { notYet: string }): Portal {
  const refuse = async (): Promise<never> => {
    throw new PortalError(notYet, 'lasting');
  };
  return {
    verifyAccess: refuse,
    putPrivate: refuse,
    shareWithReviewers: refuse,
    makePublic: refuse,
    look: refuse,
  };
}
