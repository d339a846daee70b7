// A step as the audience sees it, small: its pre-rendered picture and its real words. No WebGL here.
import type { ComponentChildren } from 'preact';
import type { Step } from '../../content/deck';
import { type Lang, type Plan, tongueOf } from '../../content/types';
import type { Translate } from '../../i18n/translate';
import { Poster } from '../parts/poster';
import { StepView } from '../parts/step-view';

export interface Content {
  readonly lang: Lang;
  readonly plan: Plan;
  readonly steps: readonly Step[];
  readonly t: Translate;
}

interface PictureProps {
  readonly content: Content;
  readonly position: number;
  readonly aspect: number;
  readonly children?: ComponentChildren;
}

export function StepPicture({ content, position, aspect, children }: PictureProps) {
  const { lang, plan, steps, t } = content;
  const step = steps[position - 1];
  return (
    <div class="speaker-picture" lang={tongueOf(lang)} style={`--aspect: ${aspect.toFixed(4)}`}>
      {step && (
        <>
          <Poster step={step} plan={plan} />
          <div class="deck" data-step={step.kind} aria-hidden="true">
            <div class="deck-screen">
              <div class="deck-words">
                <StepView step={step} plan={plan} lang={lang} t={t} />
              </div>
            </div>
          </div>
        </>
      )}
      {children}
    </div>
  );
}
