// The colours of every diorama: limestone white, coal black and copper red lead, a few calm companions follow.

/** sRGB values by name. Authors use names only, so that the fifteen landmarks belong to one family. */
export const PALETTE = {
  stone: '#F4F0E6',
  limestone: '#D9D6CE',
  plaster: '#F5EBDA',
  wood: '#C4935F',
  darkwood: '#6B4932',
  tile: '#64758A',
  copper: '#A63D24',
  coal: '#2C2A27',
  leaf: '#7FA650',
  pine: '#43704A',
  straw: '#DCC07A',
  earth: '#A98A66',
  path: '#DDD3BF',
  asphalt: '#8C8A85',
  water: '#3F93A8',
  glass: '#9FC0CC',
  lamp: '#FFD48A',
  metal: '#BFC3C2',
  rose: '#D78C74',
  sky: '#86AECB',
  moss: '#6E8F52',
} as const;

export type ColorName = keyof typeof PALETTE;
