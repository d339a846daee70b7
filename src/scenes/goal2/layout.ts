// Where things stand that the solid and the drawn half of 2-3 share; metres from the landmark's centre.

/** The round desk of the DMO. */
export const DESK = { x: 4.6, z: 1.7 } as const;
