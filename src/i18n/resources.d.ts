// Types of i18next's keys, from the built Japanese file.
import 'i18next';
import type ja from '../content/generated/ja.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: (typeof ja)['ui'] };
    returnNull: false;
  }
}
