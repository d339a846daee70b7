// What a count's key is called in words.
import { policyNumber } from '../../content/select';
import type { Plan } from '../../content/types';
import { isStaffKey, type Say } from './words';

/** The name of what is counted under `kind:what`: a policy's title, a language, an hour. */
export function usageName(kind: string, what: string, plan: Plan, say: Say): string {
  const match = /^g(\d+)(?:\.p(\d+))?$/.exec(what);
  if (match) {
    const goal = plan.goals[Number(match[1]) - 1];
    const policy = match[2] === undefined ? undefined : goal?.policies[Number(match[2]) - 1];
    if (policy) return `${policyNumber(policy)} ${policy.text}`;
    return goal ? `${goal.number} ${goal.text}` : what;
  }
  if (kind === 'hour') return say('usage.hour', { n: Number(what) });
  const key = kind === 'visits' ? 'usage.visits' : `usage.${kind}.${what}`;
  return isStaffKey(key) ? say(key) : what;
}
