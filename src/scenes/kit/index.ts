// The kit: everything an author of a diorama needs, from one place.
export { createDiorama, type Diorama, type LandmarkSpec } from './diorama';
export { figure } from './figure';
export type { Landmark, SentenceKey, TellOptions, Thing } from './landmark';
export { type At, join, type Model, piece, place, recolor, repeat, ring, row } from './model';
export * from './models/buildings';
export * from './models/things';
export * from './models/vehicles';
export type { ColorName } from './palette';
export type { DrawnPart, SolidPart } from './part';
export { Path } from './path';
export type { Person, PersonSpec } from './people';
export type { Place } from './place';
export { type Point2, type Point3, ShapeBuilder } from './shape';
export { ball, box, cutOut, cylinder, disc, field, gable, hip, lathe } from './shapes';
export { archPoints, cloth, curve, mound, road, rock, tube } from './strands';
