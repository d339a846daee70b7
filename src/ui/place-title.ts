// The name of a place in words, for the window's title and for screen readers.
import type { Place } from '../app/routes';
import { goalOf, policyNumber, policyOf } from '../content/select';
import type { Plan } from '../content/types';
import type { Translate } from '../i18n/translate';

export function placeTitle(place: Place, plan: Plan, t: Translate): string {
  switch (place.view) {
    case 'attract':
      return t('attract.title');
    case 'home':
      return t('home.title');
    case 'overview':
      return t('overview.eyebrow');
    case 'present':
      return t('deck.label');
    case 'staff':
      return t('staff.title');
    case 'goal': {
      const goal = goalOf(plan, place.goal);
      return t('home.goal', { n: goal.number, title: goal.text });
    }
    case 'policy': {
      const policy = policyOf(goalOf(plan, place.goal), place.policy);
      return t('goal.policy', { n: policyNumber(policy), title: policy.text });
    }
  }
}
