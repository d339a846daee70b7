// What the plain story says beside the plan: to visitors that only pictures are shown, to staff what to do.
import type { Tongue } from '../content/types';

export const STORY_WORDS: Readonly<Record<Tongue, { readonly title: string; readonly help: string }>> = {
  ja: {
    title: '美祢市総合計画の進み具合',
    help: 'いまは絵だけでご案内しています。動く画面は、5分ごとに自動でやり直します。もどらないときは、係の方がこの機械の電源を入れ直してください。',
  },
  en: {
    title: 'How Mine City’s plan is going',
    help: 'Only pictures are shown for now. The moving exhibit tries again by itself every five minutes. If it does not come back, staff, please restart this machine.',
  },
  vi: {
    title: 'Tiến độ quy hoạch của thành phố Mine',
    help: 'Hiện chỉ hiển thị hình ảnh. Màn hình chuyển động tự thử lại sau mỗi năm phút. Nếu không trở lại, nhân viên vui lòng khởi động lại máy này.',
  },
};
