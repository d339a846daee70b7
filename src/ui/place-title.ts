// The name of a place in words, for the window's title and for screen readers.
import type { Place } from '../app/routes';
import type { Geopark } from '../content/geopark';
import { goalOf, policyNumber, policyOf } from '../content/select';
import type { Plan } from '../content/types';
import { countWord } from '../i18n/format';
import type { Translate } from '../i18n/translate';

/** What the place's name is made from; `geopark` is null until its words are there. */
export interface Words {
  readonly plan: Plan;
  readonly geopark: Geopark | null;
  readonly t: Translate;
}

export function placeTitle(place: Place, { plan, geopark, t }: Words): string {
  switch (place.view) {
    case 'attract':
      return t('attract.title');
    case 'geopark':
      return geopark?.hub.name.text ?? t('home.geopark');
    case 'plateau':
    case 'time':
    case 'dongvan':
      return geopark?.[place.view].name.text ?? t('home.geopark');
    case 'cave': {
      const station = geopark?.cave.stations[place.station - 1];
      if (!station) return t('home.geopark');
      return t('cave.place', { cave: geopark.cave.name.text, n: place.station, title: station.name.text });
    }
    case 'home':
      return t('home.title', { goals: countWord(plan.goals.length, plan.lang) });
    case 'overview':
      return t('overview.eyebrow');
    case 'speaker':
      return t('speaker.title');
    case 'print':
      return t('print.title');
    case 'transcript':
      return t('transcript.title');
    case 'follow':
      return t('follow.title');
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
