// For the people who look after the screen: is it well, and if not, what to do. Behind a gesture and, where one is set, a PIN.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { Gate } from './gate';
import { Sheet } from './sheet';
import { type StaffLang, speaker } from './words';
import './staff.css';
import './paper.css';

const LANGUAGES: Readonly<Record<StaffLang, string>> = { ja: '日本語', en: 'English' };

export function Staff({ app }: { app: App }) {
  const [lang, setLang] = useState<StaffLang>(app.state.value.lang === 'ja' ? 'ja' : 'en');
  const [open, setOpen] = useState(app.kiosk.staffPin === null);
  const say = speaker(lang);
  const { staffPin } = app.kiosk;
  const known = open && staffPin !== null;
  // What leads out of a kiosk (printing, saving) opens only for who has said the PIN (src/kiosk/hardening).
  useEffect(() => {
    document.documentElement.toggleAttribute('data-staff', known);
    return () => document.documentElement.removeAttribute('data-staff');
  }, [known]);
  return (
    <main class="staff" lang={lang}>
      <header class="staff-head">
        <h1 class="heading" tabIndex={-1}>
          {say('title')}
        </h1>
        <fieldset class="staff-languages">
          <legend class="visually-hidden">{say('language')}</legend>
          {(Object.keys(LANGUAGES) as StaffLang[]).map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              lang={one}
              aria-pressed={one === lang}
              onClick={() => setLang(one)}
            >
              {LANGUAGES[one]}
            </button>
          ))}
        </fieldset>
        <a class="button button-coal" href="#/">
          {say('back')}
        </a>
      </header>
      {open || staffPin === null ? (
        <Sheet app={app} lang={lang} say={say} />
      ) : (
        <Gate pin={staffPin} say={say} opened={() => setOpen(true)} />
      )}
    </main>
  );
}
