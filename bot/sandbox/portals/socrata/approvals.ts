import { editable, findAsset, noteAudience } from './assets.ts';
import { bad, bodyOf, type Context, denied, type Handler, newId, ok, signedIn } from './context.ts';
import type { Asset } from './state.ts';

/** What a submission must say, word for word. */
const submission = {
  object: 'public_audience_request',
  outcome: 'change_audience',
  details: { permission: 'viewer' },
};

const guidance: Handler = (context, _asked, [fourfour]) => {
  signedIn(context);
  const asset = editable(context, fourfour);
  carryOn(asset);
  return ok({ public: stateOf(context, asset), internal: { currentState: 'unsubmittable' } });
};

function stateOf(context: Context, asset: Asset) {
  const own = `/api/views/${asset.fourfour}/approvals`;
  const now = asset.submission;
  const offer = {
    toChangeAudience: {
      queueOptions: [
        {
          workflowId: 1,
          displayName: 'Public',
          submissionUrl: `${own}?method=startWorkflowSubmission`,
          expectedState: context.behaviour.approvals === 'auto' ? 'approved' : 'pending',
        },
      ],
      submission,
    },
  };
  if (!asset.published) return { currentState: 'unsubmittable' };
  if (now === null) return { currentState: 'submittable', ...offer };
  if (now.state === 'approved' && now.done)
    return { currentState: 'approved', ...(asset.scope === 'public' ? {} : offer) };
  return {
    currentState: now.state,
    currentOutcome: 'change_audience',
    ...(now.state === 'approved' ? { currentOutcomeStatus: 'in_progress' } : {}),
    withdrawUrl: `${own}/${now.id}?method=cancelWorkflowSubmission`,
    ...(now.state === 'pending' ? { updateUrl: `${own}/${now.id}` } : {}),
  };
}

/** An approved change is carried out a few looks later. */
export function carryOn(asset: Asset): void {
  const now = asset.submission;
  if (now?.state !== 'approved' || now.done || now.asksLeft-- > 0) return;
  now.done = true;
  asset.scope = 'public';
  asset.changedAt = new Date().toISOString();
  noteAudience(asset);
}

const start: Handler = (context, asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  if (asset.submission?.state === 'pending') throw bad('The asset is in the queue already');
  if (!asset.published) throw bad('The asset cannot be submitted');
  if (JSON.stringify(bodyOf(asked)) !== JSON.stringify(submission))
    throw bad('This is not the submission of the guidance');
  submit(context, asset);
  return ok({});
};

/** Every wider audience goes through the queue, which may approve by itself. */
export function submit(context: Context, asset: Asset): void {
  const auto = context.behaviour.approvals !== 'manual';
  asset.submission = {
    id: newId(context),
    state: auto ? 'approved' : 'pending',
    asksLeft: context.behaviour.asks,
    done: false,
  };
}

const review: Handler = (context, asked, [fourfour, id]) => {
  if (!signedIn(context).rights?.includes('review_public_approvals')) throw denied();
  const asset = findAsset(context, fourfour);
  const { state } = bodyOf(asked);
  if (asset.submission?.id !== Number(id) || asset.submission.state !== 'pending')
    throw bad('Nothing is pending here');
  if (state !== 'approved' && state !== 'rejected') throw bad('state is approved or rejected');
  decide(asset, state);
  return ok({});
};

export function decide(asset: Asset, state: 'approved' | 'rejected'): void {
  if (asset.submission) asset.submission = { ...asset.submission, state, asksLeft: 0 };
}

const withdraw: Handler = (context, _asked, [fourfour]) => {
  editable(context, fourfour).submission = null;
  return ok({});
};

export const approvalRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/views\/([^/]+)\/approvals$/, guidance],
  ['POST', /^\/api\/views\/([^/]+)\/approvals$/, start],
  ['PUT', /^\/api\/views\/([^/]+)\/approvals\/(\d+)$/, review],
  ['DELETE', /^\/api\/views\/([^/]+)\/approvals\/(\d+)$/, withdraw],
];
