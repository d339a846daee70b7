// The language switch: each language under its own name, here and at once.
import { LANGUAGES, tongueOf } from '../../content/types';
import { useUi } from '../context';
import { ENDONYMS } from '../endonyms';

export function LanguageSwitch() {
  const { app } = useUi();
  const { lang } = app.state.value;
  return (
    <fieldset class="segments languages" aria-label={app.t.value('app.language')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="segment"
          lang={tongueOf(one)}
          data-lang={one}
          aria-pressed={one === lang}
          onClick={() => void app.setLanguage(one)}
        >
          {ENDONYMS[one]}
        </button>
      ))}
    </fieldset>
  );
}
