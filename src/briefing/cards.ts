// What the audience reads while the briefing rests: in every language at once, so it belongs to no language's file.
import type { Lang } from '../content/types';
import type { Cover } from './session/session';

type Card = Extract<Cover, 'break' | 'questions'>;

export const CARDS: Readonly<Record<Card, readonly { readonly lang: Lang; readonly text: string }[]>> = {
  break: [
    { lang: 'ja', text: '休憩中' },
    { lang: 'ja-x-easy', text: '休み時間です' },
    { lang: 'en', text: 'Short break' },
    { lang: 'vi', text: 'Nghỉ giải lao' },
  ],
  questions: [
    { lang: 'ja', text: '質疑応答中' },
    { lang: 'ja-x-easy', text: '質問の時間です' },
    { lang: 'en', text: 'Questions and answers' },
    { lang: 'vi', text: 'Hỏi và đáp' },
  ],
};

/** The card of a cover, or null where the screen is just black, white or free. */
export const cardOf = (cover: Cover): (typeof CARDS)[Card] | null =>
  cover === 'break' || cover === 'questions' ? CARDS[cover] : null;
