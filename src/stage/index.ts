// The door of the stage: loaded only when the first words are already on the screen.
export type { Cue, Moment } from './cue';
export { createStage } from './stage';
export type { Stage, StageInfo, StageOptions } from './stage-types';
